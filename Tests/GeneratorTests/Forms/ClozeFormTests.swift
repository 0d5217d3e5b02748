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

  @Test func `two statements with the same words around the gap are not asked`() throws {
    let facts =
      Statements.facts.replacing(
        "state: \"{about} is {value} km long.\"", with: "state: \"{about} has {value}.\"") + """
          - id: bridges
            topic: rivers
            about: amur
            type: quantity
            unit: bridges
            ask: How many bridges has {about}?
            state: "{about} has {value}."
            value: 7
            source: {id: atlas}
        """
    let generation = try Statements.generation(of: facts)
    #expect(generation.deck.cards.allSatisfy { $0.form(.cloze)?.stem.contains("Amur has") != true })
    #expect(
      generation.omissions.filter { $0.form == .cloze }.map(\.reason).suffix(2) == [
        "its statement has the same words around the gap as that of sample/bridges",
        "its statement has the same words around the gap as that of sample/length",
      ])
  }
}
