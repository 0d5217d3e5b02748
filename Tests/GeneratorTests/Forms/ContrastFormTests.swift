import Grading
import SampleDecks
import Testing

@testable import Deck

struct ContrastFormTests {
  private static let attributes = """
    confusable:
      - {members: [amur, ussuri], difference: the Ussuri flows into the Amur}
    attributes:
      - id: length
        type: quantity
        unit: km
        ask: "How long is {about}?"
        reverse: "Which river is {value} km long?"
    facts:

    """

  private static func length(_ river: String, _ value: String) -> String {
    Samples.fact("\(river)-length", "about: \(river), attribute: length, value: \(value)")
  }

  @Test func `a confusable set asks which of its members has a value`() throws {
    let made = try Samples.generation(
      of: Self.length("amur", "2824") + Self.length("ussuri", "897") + Self.length("lena", "4294"),
      attributes: Self.attributes)
    #expect(made.cards(.contrast).count == 1)
    let card = made.cards(.contrast)[0]
    #expect(Set(card.forms[0].options) == ["Amur", "Ussuri"])
    #expect(card.note == "the Ussuri flows into the Amur")
    let stem = card.forms[0].stem
    let isAmur = stem.hasPrefix("Which river is 2,824 km long: ")
    #expect(isAmur || stem.hasPrefix("Which river is 897 km long: "))
    #expect(
      stem.hasSuffix(": the \(card.forms[0].options[0]) or the \(card.forms[0].options[1])?"))
    #expect(card.forms[0].options[card.forms[0].right] == (isAmur ? "Amur" : "Ussuri"))
  }

  @Test func `a question of its own takes the place of the reverse`() throws {
    let made = try Samples.generation(
      of: Self.length("amur", "2824") + Self.length("ussuri", "897"),
      attributes: Self.attributes.replacing(
        "    reverse:", with: "    contrast: \"which is {value} km long?\"\n    reverse:"))
    let stem = try #require(made.cards(.contrast).first?.forms[0].stem)
    #expect(stem.hasPrefix("Which is "))
  }

  @Test func `values that are too close make no question`() throws {
    let made = try Samples.generation(
      of: Self.length("amur", "2824") + Self.length("ussuri", "2830"), attributes: Self.attributes)
    #expect(made.cards(.contrast).isEmpty)
    #expect(made.refusals(.contrast).values.contains("their values are too close"))
  }

  @Test func `any two confused cards make a question`() throws {
    let (one, other) = (
      Samples.card("amur", Samples.number("2824")), Samples.card("lena", Samples.number("4294"))
    )
    let form = try #require(Form.contrast(of: one, with: other))
    #expect(form.options == ["2,824 km", "4,294 km"])
    #expect(form.right == 0)
    #expect(Form.contrast(of: other, with: one)?.right == 1)
    let names = [
      Samples.card("mouth", Samples.name("Amur River")),
      Samples.card("source", Samples.name("Onon")),
    ]
    let picked = try #require(Form.contrast(of: names[0], with: names[1]))
    #expect(picked.options[picked.right] == "Amur River")
    #expect(Form.contrast(of: names[1], with: names[0])?.options == picked.options)
  }

  @Test func `cards of different kinds, or with one answer, make none`() {
    let length = Samples.card("length", Samples.number("2824"))
    #expect(Form.contrast(of: length, with: length) == nil)
    #expect(
      Form.contrast(of: length, with: Samples.card("again", Samples.number("2824"))) == nil)
    #expect(
      Form.contrast(
        of: length, with: Samples.card("cold", Samples.number("9", unit: "celsius")))
        == nil)
    #expect(Form.contrast(of: length, with: Samples.card("year", .year(1926))) == nil)
    guard case .number(var rough) = Samples.number("4294") else { return }
    rough.precision = .about(low: "4200", high: "4400")
    let about = Samples.card("about", .number(rough))
    #expect(Form.contrast(of: length, with: about) == nil)
    #expect(Form.contrast(of: about, with: length) == nil)
  }
}
