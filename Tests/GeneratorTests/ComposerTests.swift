import Deck
import SampleDecks
import Testing

@testable import Generator

/// The quota of cards, on the decks that are shipped.
struct ComposerTests {
  @Test(arguments: ["Hegang", "Elements"])
  func `a fact starts four cards at most, and no two composites have one id`(deck: String) throws {
    let cards = try #require(ProjectDeck.named(deck)).generation.deck.cards
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
    let omissions = try #require(ProjectDeck.named(deck)).generation.omissions
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
