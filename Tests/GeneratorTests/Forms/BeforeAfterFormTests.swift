import SampleDecks
import Testing

@testable import Deck

struct BeforeAfterFormTests {
  @Test func `events are told before or after, two years apart`() throws {
    let event = { (id: String, year: Int) in
      Samples.fact(
        id,
        "about: the \(id), type: year, ask: \"When was the \(id)?\", "
          + "compare: \"Which came first: {a} or {b}?\", value: \(year)")
    }
    let made = try Samples.generation(of: "facts:\n" + event("flood", 1932) + event("fire", 1914))
    let card = try #require(made.cards(.beforeAfter).first)
    #expect(made.cards(.compare).isEmpty)
    #expect(
      card.forms[0].stem
        == (card.answer.display == "before"
          ? "Did the fire come before or after the flood?"
          : "Did the flood come before or after the fire?"))
    let close = try Samples.generation(of: "facts:\n" + event("flood", 1915) + event("fire", 1914))
    #expect(close.refusals(.beforeAfter)["sample/fire"] == "it is less than two years from flood")
  }
}
