import Testing

@testable import Deck

struct CardTitleTests {
  @Test(arguments: [
    ("the capital of Heilongjiang", "the capital of Heilongjiang"),
    // The other direction of a fact, and what has no phrase of its own.
    ("Harbin", "\"Which city is the capital?\""),
    ("Which city is the capital?", "\"Which city is the capital?\""),
  ])
  func `a list never calls a card by its answer`(label: String, title: String) {
    let card = Card(
      id: "harbin", fact: "harbin", topic: "cities", label: label,
      answer: .name(
        Answer.Name(accepted: ["Harbin"], askMore: [], kind: "class/city", exactSpelling: false)),
      forms: [Form(kind: .typed, stem: "Which city is the capital?")], asOf: nil, note: nil,
      citation: Citation(source: "atlas", section: "Cities", paragraph: nil))
    #expect(card.title == title)
  }
}
