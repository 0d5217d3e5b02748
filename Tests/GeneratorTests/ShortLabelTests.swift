import Facts
import Generator
import SampleDecks
import Testing

@testable import Deck

struct ShortLabelTests {
  @Test(arguments: [
    ("the province of Hegang", "province of Hegang"),
    (
      "the area of Nanshan District in the table of 2010 figures", "area of Nanshan District (2010)"
    ),
    ("the population of Luobei County at the 2010 census", "population of Luobei County (2010)"),
    (
      "the number of people in Hegang who were aged 65 and above at the 2020 census",
      "people aged 65 and above (2020)"
    ),
    (
      "the length of Hegang's international border with Mongolia and Russia",
      "length of international border with…"
    ),
    (
      "the percentage by which Hegang shrank, in the economy section",
      "percentage by which Hegang shrank"
    ),
  ])
  func `a phrase keeps what tells it from others`(phrase: String, label: String) {
    #expect(ShortLabel.make(phrase, of: "Hegang") == label)
    #expect(label.count <= Card.longestLabel)
  }

  @Test func `what stays too long is cut at a word`() {
    let label = ShortLabel.make(
      "kinds of trees that grow on both banks of every river", of: "Rivers")
    #expect(label == "kinds of trees that grow on both banks…")
    #expect(ShortLabel.make(String(repeating: "x", count: 60), of: "").count == 40)
  }

  @Test(arguments: ["Hegang", "Elements"])
  func `no label of a fact of a shipped deck is cut short`(name: String) throws {
    let deck = try #require(ProjectDeck.named(name)).generation.deck
    let cut = deck.cards.filter { !$0.isComposite && !$0.isReverse }.map {
      "\($0.id): \($0.shortLabel(in: deck.title))"
    }.filter { $0.hasSuffix("…") }
    #expect(cut == [])
  }
}
