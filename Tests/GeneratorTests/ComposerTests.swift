import Deck
import Facts
import Foundation
import SampleDecks
import Testing

@testable import Generator

/// The quota of cards, on the decks that are shipped.
struct ComposerTests {
  private static func subject(_ name: String) throws -> Subject {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try FactsReader.read(folder: root.appending(path: "Decks/\(name)/facts").path())
  }

  @Test(arguments: ["Hegang", "Elements"])
  func `a fact starts four cards at most, and no two composites have one id`(deck: String) throws {
    let generation = Generator.generate(try Self.subject(deck))
    let cards = generation.deck.cards
    #expect(Set(cards.map(\.id)).count == cards.count)
    let facts = Set(cards.filter { !$0.isComposite }.map(\.fact))
    let composites = cards.filter(\.isComposite)
    #expect(cards.count <= 4 * facts.count)
    for card in composites {
      #expect(Set(card.members).isSubset(of: facts))
      #expect(card.members == card.members.sorted() && !card.members.isEmpty)
      #expect(card.forms.filter { !$0.isSound } == [])
      #expect(Set(card.facts).isSuperset(of: card.members))
    }
  }

  @Test(arguments: ["Hegang", "Elements"])
  func `every reason names its form`(deck: String) throws {
    let omissions = Generator.generate(try Self.subject(deck)).omissions
    #expect(omissions.allSatisfy { !$0.reason.isEmpty && !$0.reason.hasSuffix(".") })
    #expect(omissions.contains { $0.form == .compare || $0.form == .membership })
  }

  @Test(arguments: [
    (nil, "2030-01-01", true), ("2026-12-31", "2026-12-31", true),
    ("2026-12-31", "2027-01-01", false), ("2026-12", "2026-12-31", true),
    ("2026", "2027-01-01", false),
  ])
  func `what was announced is asked until its last day`(
    until: String?, day: String, isAsked: Bool
  ) {
    var card = Samples.card("airport", .year(2027))
    card.validUntil = until
    #expect(card.isAsked(on: day) == isAsked)
  }
}
