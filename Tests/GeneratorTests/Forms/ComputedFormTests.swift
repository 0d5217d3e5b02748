import SampleDecks
import Testing

@testable import Deck

struct ComputedFormTests {
  private static let lengths =
    Samples.fact(
      "amur-length",
      "about: amur, type: quantity, unit: km, ask: \"How long?\", phrase: \"the length of {about}\", value: 2824"
    )
    + Samples.fact(
      "lena-length",
      "about: lena, type: quantity, unit: km, ask: \"How long is it?\", phrase: \"the length of {about}\", value: 4294"
    )

  @Test func `a derived fact is asked with its numbers and without them`() throws {
    let card = try Samples.card(
      "about: lena, type: derived, unit: km, ask: \"By how much is the Lena longer?\", value: 1470, "
        + "expression: \"{lena-length} - {amur-length}\"", after: Self.lengths)
    #expect(card.forms[0].stem == "By how much is the Lena longer?")
    #expect(
      card.form(.computed)?.stem
        == "The length of the Lena: 4,294 km. The length of the Amur: 2,824 km. "
        + "By how much is the Lena longer?")
    #expect(card.members == ["amur-length", "lena-length"])
    #expect(card.facts == ["it", "amur-length", "lena-length"])
    #expect(!card.isComposite)
  }

  @Test func `the author may ask with the numbers in one sentence`() throws {
    let card = try Samples.card(
      "about: lena, type: derived, unit: km, ask: \"By how much is the Lena longer?\", value: 1470, "
        + "expression: \"{lena-length} - {amur-length}\", "
        + "ask_computed: \"{about} is {lena-length} km long, the Amur {amur-length} km. What is the difference?\"",
      after: Self.lengths)
    #expect(
      card.form(.computed)?.stem
        == "The Lena is 4,294 km long, the Amur 2,824 km. What is the difference?")
  }
}
