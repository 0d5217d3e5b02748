import Generator
import Testing

@testable import Deck

struct ClozeFormTests {
  @Test func `a cloze has its gap at the value, and the card's judge`() throws {
    let deck = try Statements.generation().deck
    #expect(
      deck.cards.map { $0.form(.cloze)?.stem } == [
        "Fill the gap: The Amur is […] km long.", "Fill the gap: The Zeya flows into […].", nil,
        nil,
      ])
  }

  @Test func `a fact without a statement, or with its answer in it, has a reason`() throws {
    let omissions = try Statements.generation().omissions.filter { $0.form == .cloze }
    #expect(
      omissions.map(\.reason) == [
        "the rest of the statement says the answer", "the fact has no statement",
      ])
  }
}
