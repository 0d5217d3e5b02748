import SampleDecks
import Testing

@testable import Deck

struct WhichSourceFormTests {
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

  @Test func `questions about conflicting facts name the account`() throws {
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
}
