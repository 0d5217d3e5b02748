import Facts
import SampleDecks
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

struct ItemFlawTests {
  static let stem = "Which river drains the plain?"

  static let rows: [(flaw: ItemFlaw, stem: String, options: [String])] = [
    (.implausible, stem, ["Amur", "Lena", "黑龙江"]),
    (.noneOfTheAbove, stem, ["Amur", "Lena", "None of the above"]),
    (.allOfTheAbove, stem, ["Amur", "Lena", "All of the above"]),
    (.gap, "Which river drains the __ plain?", ["Amur", "Lena", "Yalu"]),
    (.trueFalse, stem, ["Amur", "True", "Yalu"]),
    (.absolute, "Which river never freezes?", ["Amur", "Lena", "Yalu"]),
    (.longestIsRight, stem, ["the Amur far in the north", "Lena", "Yalu"]),
    (.negative, "Which river does not freeze?", ["Amur", "Lena", "Yalu"]),
    (.repeatedWord, "Which river drains the Songhua plain?", ["Songhua", "Lena", "Yalu"]),
    (.logicalClue, stem, ["Amur 2", "Lena", "Yalu"]),
    (.lostSequence, "How long is it?", ["300 km", "100 km", "200 km"]),
    (.severalRight, stem, ["Amur", "amur", "Yalu"]),
    (.combined, stem, ["Amur", "Lena", "Amur and Lena"]),
    (.convergence, stem, ["upper Amur lake", "lower Amur", "grand lake"]),
    (.grammar, "Which river is a", ["Amur", "Lena", "Yalu"]),
    (.vague, "Which river often floods?", ["Amur", "Lena", "Yalu"]),
    (.unfocused, "The river.", ["Amur", "Lena", "Yalu"]),
  ]

  @Test func `every flaw has an example`() {
    #expect(ItemFlawTests.rows.map(\.flaw) == ItemFlaw.allCases)
  }

  @Test(arguments: rows)
  func `a flaw is found where it is, and not in a sound choice`(
    flaw: ItemFlaw, stem: String, options: [String]
  ) throws {
    let subject = try #require(Elements.subject)
    let today = try #require(Elements.today)
    let generation = Generation(deck: Samples.deck)
    let tested = DeckUnderTest(subject, generation, ledger: nil, today: today)
    func choice(_ stem: String, _ options: [String]) -> DeckUnderTest.Choice {
      DeckUnderTest.Choice(
        card: Samples.cards[0], form: Form(kind: .choice, stem: stem, options: options))
    }
    #expect(flaw.isFound(in: choice(stem, options), tested))
    #expect(!flaw.isFound(in: choice(ItemFlawTests.stem, ["Amur", "Lena", "Yalu"]), tested))
  }
}
