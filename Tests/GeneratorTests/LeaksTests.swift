import SampleDecks
import Testing

@testable import Deck
@testable import Generator

struct LeaksTests {
  private static func deck(_ cards: Card...) -> Deck {
    var deck = Samples.deck
    deck.cards = cards
    return deck
  }

  private static func card(
    _ id: String, _ stem: String, _ label: String, _ answer: Answer, options: [String] = []
  ) -> Card {
    var forms = [Form(kind: .typed, stem: stem)]
    if !options.isEmpty { forms.append(Form(kind: .choice, stem: stem, options: options)) }
    var card = Samples.card(id, answer, forms: forms)
    card.label = label
    return card
  }

  private static let mouth = card(
    "mouth", "Where does the Amur end?", "the end of the Amur", Samples.name("Tatar Strait"))

  static let rows: [(name: String, other: Card, leaks: Bool)] = [
    (
      "thing and answer in the question",
      card(
        "strait", "When was the Amur followed to the Tatar Strait?", "the year of the Amur",
        .year(1850)), true
    ),
    (
      "the answer without the thing",
      card("strait", "When was the Tatar Strait charted?", "the year", .year(1850)), false
    ),
    (
      "the thing in the question, the answer among the options",
      card(
        "sea", "What lies off the Amur?", "what lies off the Amur", Samples.name("Sakhalin"),
        options: ["Sakhalin", "Tatar Strait", "Hokkaido"]), true
    ),
    (
      "part of the answer",
      card("strait", "When was the Amur free of the Tatar?", "the year", .year(1850)), false
    ),
  ]

  @Test(arguments: rows)
  func `a card that contains the thing and its answer gives it away`(
    name: String, other: Card, leaks: Bool
  ) {
    let pairs = Leaks(LeaksTests.deck(LeaksTests.mouth, other)).pairs
    #expect(pairs.contains(Leaks.Pair(from: 1, to: 0)) == leaks, "\(name)")
  }

  @Test func `a number is a word: 1 is not in 1.008`() {
    let weight = LeaksTests.card(
      "weight", "Which element has the weight 1.008 like hydrogen?", "the weight of hydrogen",
      Samples.name("H"))
    var first = LeaksTests.card(
      "first", "Which element has the number 1?", "hydrogen", Samples.name("hydrogen"))
    first.id += "/reverse"
    var number = LeaksTests.card(
      "first", "What number has hydrogen?", "the number of hydrogen", Samples.number("1", unit: ""))
    number.id = "sample/first"
    #expect(Leaks(LeaksTests.deck(weight, first, number)).pairs.allSatisfy { $0.from != 0 })
  }

  @Test func `a card is asked on other days than the cards it gives away`() throws {
    let facts =
      Samples.fact(
        "mouth",
        "about: amur, type: text, ask: \"Where does the Amur end?\", phrase: \"the end of the Amur\", value: Tatar Strait"
      )
      + Samples.fact(
        "strait",
        "about: amur, type: year, ask: \"When was the end of the Amur in the Tatar Strait charted?\", value: 1850"
      )
    let deck = try Samples.generation(of: "facts:\n" + facts).deck
    let strait = try #require(deck.cards.first { $0.fact == "strait" })
    let mouth = try #require(deck.cards.first { $0.fact == "mouth" })
    #expect(strait.apart == ["mouth"])
    #expect(mouth.apart == [])
    #expect(!strait.isForeign(to: mouth))
  }

  @Test func `what the author says is given away is kept on other days too`() throws {
    let facts =
      Samples.fact("ice", "about: amur, type: year, ask: \"When did it freeze?\", value: 1850")
      + Samples.fact(
        "thaw",
        "about: amur, type: year, ask: \"When did it thaw after 1850?\", value: 1851, gives_away: [ice]"
      )
    let cards = try Samples.generation(of: "facts:\n" + facts).deck.cards
    #expect(cards.map(\.apart) == [[], ["ice"]])
  }

  @Test func `a card gives away nothing of its own`() {
    let one = LeaksTests.card(
      "one", "Which division is written 向阳区?", "Xiangyang", Samples.name("Xiangyang", "向阳区"))
    let other = LeaksTests.card(
      "other", "The division written 向阳区 is which?", "Xiangyang", .year(1))
    #expect(Leaks(LeaksTests.deck(one, other)).pairs == [])
  }
}
