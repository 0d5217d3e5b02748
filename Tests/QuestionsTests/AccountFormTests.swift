import Testing

@testable import Questions

/// Forms about claims that contradict or replace each other, and about events.
struct AccountFormTests {
  private static let attributes = """
    attributes:
      - id: length
        type: quantity
        unit: km
        requires: [account]
        ask: "How long is {about} in {account}?"
        which: "Which account makes {about} {value} km long?"
        compare: "Which is longer in {account}: {a} or {b}?"

    """

  private static func length(_ id: String, _ account: String, _ value: String) -> String {
    Samples.fact(
      id, "about: amur, attribute: length, qualifiers: {account: \(account)}, value: \(value)")
  }

  @Test func `facts in conflict are asked for the account that says so`() throws {
    let conflict = "conflicts: [{id: amur-length, facts: [one, two]}]\nfacts:\n"
    let made = try Samples.generation(
      of: conflict + Self.length("one", "the atlas", "2824")
        + Self.length("two", "the guide", "2744"),
      attributes: Self.attributes)
    let card = try #require(made.cards(.whichSource).first)
    #expect(Set(card.forms[0].options) == ["the atlas", "the guide"])
    let isAtlas = card.forms[0].stem == "Which account makes the Amur 2,824 km long?"
    #expect(card.answer.display == (isAtlas ? "the atlas" : "the guide"))
    #expect(made.cards(.compare).isEmpty)
    let same = try Samples.generation(
      of: conflict + Self.length("one", "the atlas", "2824")
        + Self.length("two", "the guide", "2824"),
      attributes: Self.attributes)
    #expect(same.refusals(.whichSource)["sample/one"] == "two accounts agree")
  }

  private static func people(_ id: String, _ value: Int, _ rest: String) -> String {
    Samples.fact(
      id,
      "about: \(id), type: quantity, unit: person, ask: \"How many people lived there?\", "
        + "state: \"The town has {value} people.\", value: \(value), \(rest)")
  }

  @Test func `a newer value is told from the one it took the place of`() throws {
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
    #expect(form.stem == "True as of 2020, or no longer? The town has \(value) people.")
    #expect(card.note == "2010: 1,000; 2020: 1,200")
    let undated = try Samples.generation(
      of: "facts:\n" + facts.replacing("as_of: 2010, ", with: ""))
    #expect(undated.refusals(.noLongerTrue)["sample/new"] == "one of the two claims has no date")
  }

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
