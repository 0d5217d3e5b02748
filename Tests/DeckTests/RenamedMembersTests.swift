import Facts
import Generator
import SampleDecks
import TestSupport
import Testing

@testable import Deck

/// A renamed fact keeps its place in all composites: each member of each composite of the shipped
/// decks is renamed in turn.
struct RenamedMembersTests {
  private static let decks = ["Hegang"]

  @Test(arguments: decks)
  func `each member of a composite can be renamed, and renamed again`(name: String) throws {
    let project = try #require(ProjectDeck.named(name))
    let (subject, deck) = (project.subject, project.generation.deck)
    var ledger = Ledger()
    _ = ledger.record(deck)
    let members = Set(deck.cards.filter(\.isComposite).flatMap(\.members)).sorted()
    #expect(members.count >= 50)
    for (number, member) in members.thinned(to: 4).enumerated() {
      let renamed = subject.renaming(member, to: "anew-\(member)")
      let after = try Self.expectNothingLost(from: ledger, deck, to: renamed)
      guard number % 12 == 0 else { continue }
      var later = ledger
      _ = later.record(after)
      let again = renamed.renaming("anew-\(member)", to: "afresh-\(member)")
      try Self.expectNothingLost(from: later, after, to: again)
    }
  }

  @Test func `all members renamed at once, and one after the other`() throws {
    let project = try #require(ProjectDeck.hegang)
    let (subject, deck) = (project.subject, project.generation.deck)
    var ledger = Ledger()
    _ = ledger.record(deck)
    let members = Set(deck.cards.filter(\.isComposite).flatMap(\.members)).sorted()
    let all = members.reduce(subject) { $0.renaming($1, to: "anew-\($1)") }
    try Self.expectNothingLost(from: ledger, deck, to: all)

    var (now, last) = (subject, deck)
    for member in members.prefix(isThorough ? 6 : 3) {
      now = now.renaming(member, to: "anew-\(member)")
      last = try Self.expectNothingLost(from: ledger, last, to: now)
      _ = ledger.record(last)
    }
  }

  /// Every card of the earlier deck is there under its id, or taken over by one that asks the same.
  @discardableResult
  private static func expectNothingLost(
    from ledger: Ledger, _ before: Deck, to subject: Subject
  ) throws -> Deck {
    let deck = Generator.generate(subject).deck
    let succession = Succession(from: ledger, to: deck)
    #expect(succession.problems == [])
    let now = deck.cardsByID
    let heirs = Dictionary(deck.cards.flatMap { card in card.was.map { ($0, [card]) } }) { $0 + $1 }
    let lost = before.cards.filter { card in
      guard let heir = now[card.id] ?? heirs[card.id]?.first else { return true }
      return Ledger.meaning(of: heir, as: "") != Ledger.meaning(of: card, as: "")
        || now[card.id] == nil && heirs[card.id]?.count != 1
    }
    #expect(lost.map(\.id) == [])
    #expect(deck.cards.count == before.cards.count)
    return deck
  }
}

extension Subject {
  /// The subject with a fact under another id, wherever it is named.
  fileprivate func renaming(_ old: String, to new: String) -> Subject {
    var subject = self
    for place in subject.facts.indices {
      if subject.facts[place].id == old {
        subject.facts[place].id = new
        subject.facts[place].was.insert(old, at: 0)
      }
      if subject.facts[place].supersedes == old { subject.facts[place].supersedes = new }
      subject.facts[place].expression = subject.facts[place].expression?
        .replacing("{\(old)}", with: "{\(new)}")
    }
    for place in subject.conflicts.indices {
      subject.conflicts[place].facts = subject.conflicts[place].facts.map { $0 == old ? new : $0 }
    }
    for place in subject.timelines.indices {
      subject.timelines[place].facts = subject.timelines[place].facts.map { $0 == old ? new : $0 }
    }
    return subject
  }
}
