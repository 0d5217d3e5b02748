import SampleDecks
import Testing

@testable import Deck

struct NoLongerTrueFormTests {
  private static func people(_ id: String, _ value: Int, _ rest: String) -> String {
    Samples.fact(
      id,
      "about: \(id), type: quantity, unit: person, ask: \"How many people lived there?\", "
        + "state: \"The town has {value} people.\", value: \(value), \(rest)")
  }

  @Test func `a newer value is distinguished from the one it replaced`() throws {
    let facts =
      Self.people("old count", 1000, "as_of: 2010, status: historical")
      .replacing("id: old count", with: "id: old")
      + Self.people("new count", 1200, "as_of: 2020, supersedes: old")
      .replacing("id: new count", with: "id: new")
    let made = try Samples.generation(of: "facts:\n" + facts)
    let card = try #require(made.cards(.noLongerTrue).first)
    #expect(card.members == ["new", "old"])
    let form = card.forms[0]
    #expect(form.options == ["true", "no longer true"])
    let value = form.right == 0 ? "1,200" : "1,000"
    #expect(form.stem == "True in 2020, or no longer? The town has \(value) people.")
    #expect(card.note == "in 2010: 1,000; in 2020: 1,200")
    let undated = try Samples.generation(
      of: "facts:\n" + facts.replacing("as_of: 2010, ", with: ""))
    #expect(undated.refusals(.noLongerTrue)["sample/new"] == "one of the two claims has no date")
  }
}
