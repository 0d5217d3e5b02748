import Facts
import Foundation
import SampleDecks
import TestSupport
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// The cards that a change to one fact affects: its own, and those that take options from it.
struct LocalityTests {
  /// The cards by id, without the composites, which hang on several facts.
  private func cards(_ subject: Subject) -> [String: Card] {
    let cards = Generator.generate(subject).deck.cards.filter { !$0.isComposite }
    return Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
  }

  /// How many facts are tried, each with a deck of its own; `make thorough` tries more.
  private let tried =
    isThorough ? 30 : 4

  /// Some facts of the elements, drawn with a seed.
  private func drawn(_ subject: Subject) -> [Fact] {
    var random = StableRandom(seed: "locality")
    return Array(random.shuffled(subject.facts).prefix(tried))
  }

  @Test func `a fact that goes, or comes, changes only what draws from it`() throws {
    let subject = try #require(Elements.subject)
    let deck = try #require(Elements.generation?.deck)
    let reach = Reach(SubjectIndex(subject), deck)
    var touched = 0
    for fact in drawn(subject) {
      // Coming is going the other way round: the two decks are the same two.
      let without = cards(subject.without([fact]))
      let near = reach.cards(near: [fact])
      let changed = Set(
        deck.cards.filter { !$0.isComposite && without[$0.id] != $0 }.map(\.id))
      #expect(changed.isSubset(of: near), "\(fact.id): \(changed.subtracting(near).sorted())")
      touched += changed.count
    }
    // Its own two cards, and a few that show it as an option.
    #expect(touched < tried * 16)
  }

  @Test func `facts in any order make the same cards`() throws {
    let subject = try #require(Elements.subject)
    let before = cards(subject)
    for seed in 0..<(isThorough ? 5 : 2) {
      var random = StableRandom(seed: "order/\(seed)")
      var shuffled = subject
      shuffled.facts = random.shuffled(subject.facts)
      shuffled.entities = random.shuffled(subject.entities)
      shuffled.attributes = random.shuffled(subject.attributes)
      shuffled.confusable = random.shuffled(subject.confusable)
      #expect(cards(shuffled) == before)
    }
  }

  @Test func `a reworded fact changes its own cards alone`() throws {
    let subject = try #require(Elements.subject)
    let before = cards(subject)
    for fact in drawn(subject) {
      var reworded = subject
      let place = try #require(reworded.facts.firstIndex { $0.id == fact.id })
      reworded.facts[place].note = "written anew"
      let after = cards(reworded)
      let changed = before.filter { after[$0.key] != $0.value }
      #expect(changed.values.allSatisfy { $0.fact == fact.id })
    }
  }
}
