import Deck
import Facts
import SampleDecks
import Testing

@testable import DeckCheck
@testable import Generator

struct PlausibilityTests {
  /// Options beside the right one of a card of the elements.
  static let rows: [(card: String, option: String, range: ClosedRange<Double>)] = [
    // Real weights of other elements, close by and far away; made-up ones, close by and far away.
    ("elements/elements/copper/weight", "65.38", 0.7...1),
    ("elements/elements/copper/weight", "1.008", 0.6...0.7),
    ("elements/elements/copper/weight", "64.001", 0.6...0.75),
    ("elements/elements/copper/weight", "9000.001", 0...0.4),
    // Another symbol of one letter, and one of two.
    ("elements/elements/hydrogen/symbol", "C", 0.5...0.9),
    ("elements/elements/hydrogen/symbol", "a very long text indeed", 0...0.5),
  ]

  @Test(arguments: rows)
  func `a real, near and similarly written answer is treated as right`(
    card: String, option: String, range: ClosedRange<Double>
  ) throws {
    let subject = try #require(Elements.subject)
    let card = try #require(Elements.generation?.deck.card(card))
    let fact = try #require(subject.facts.first { $0.id == card.fact })
    let value = Plausibility(SubjectIndex(subject)).of(
      option, beside: card.answer.display, card, fact)
    #expect(range.contains(value), "\(value)")
  }
}
