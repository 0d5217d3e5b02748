import JSON
import SampleDecks
import TestSupport
import Testing

@testable import Deck

struct DeckFileTests {
  @Test func `a deck survives the way through its file`() throws {
    let bytes = Array(DeckFile.encoded(Samples.deck).utf8)
    #expect(try DeckFile.decoded(bytes) == Samples.deck)
  }

  @Test func `the wrong options of other showings survive, and are as many as those of the first`()
    throws
  {
    var deck = Samples.deck
    deck.cards[8].forms[1].others = [["Nen River", "Lena River"]]
    let text = DeckFile.encoded(deck)
    #expect(try DeckFile.decoded(Array(text.utf8)) == deck)
    #expect(throws: JSONError.self) {
      try DeckFile.decoded(Array(text.replacing("\"Lena River\"", with: "\"Amur River\"").utf8))
    }
    #expect(throws: JSONError.self) {
      try DeckFile.decoded(Array(text.replacing(",\"Lena River\"", with: "").utf8))
    }
  }

  @Test func `importance and order survive the way through the file`() throws {
    var deck = Samples.deck
    deck.cards[0].importance = .core
    deck.cards[1].importance = .detail
    deck.cards[1].after = ["length", "width"]
    deck.order = deck.cards.indices.reversed()
    let bytes = Array(DeckFile.encoded(deck).utf8)
    #expect(try DeckFile.decoded(bytes) == deck)
  }

  @Test func `a card is on one line, with sorted keys`() {
    var deck = Samples.deck
    deck.cards = [Samples.cards[8]]
    #expect(
      DeckFile.encoded(deck) == #"""
        {"cards":[
        {"answer":{"accepted":["Amur River","黑龙江"],"kind":"class/river","type":"name"},"as_of":"2010","fact":"mouth","forms":[{"kind":"typed","stem":"Into which river does it flow?"},{"kind":"choice","options":["Yalu River","Amur River","Liao River"],"right":1,"stem":"Into which river does it flow?"}],"id":"sample/mouth","label":"the mouth","source":{"id":"atlas","paragraph":2,"section":"Rivers"},"topic":"rivers"}
        ],
        "class_words":[["River","江"]],
        "language":"en",
        "names":[
        {"forms":["Amur River","黑龙江"],"kind":"class/river"}
        ],
        "schema":"deck/1",
        "sources":[
        {"dated":"1999-05","id":"atlas","title":"An atlas"}
        ],
        "subject":"sample",
        "title":"Rivers & \"roads\"",
        "topics":[
        {"id":"rivers","name":"Rivers"}
        ]}

        """#)
  }

  static let broken: [(was: String, becomes: String, reason: String)] = [
    ("\"deck/1\"", "\"deck/9\"", "expected \"schema\":\"deck/1\""),
    (
      "\"label\":\"the length\",", "",
      "expected answer, fact, forms, id, label, source and topic in a card"
    ),
    (
      "\"right\":1", "\"right\":3",
      "expected a known kind, a stem and the place of the right option in a form"
    ),
    (
      "\"type\":\"year\"", "\"type\":\"epoch\"",
      "expected a whole answer of type number, year, date, name or list"
    ),
    ("\"year\":1926", "\"year\":x", "expected an integer"),
    (
      "\"schema\":", "\"order\":[0,1,1,2,3,4,5,6,7,8],\"schema\":",
      "expected each place of a card once in \"order\""
    ),
    ("\"title\":", "\"title\"", "expected a colon after the key"),
  ]

  @Test(arguments: broken)
  func `the error for a damaged deck names what was expected`(
    was: String, becomes: String, reason: String
  ) {
    let text = DeckFile.encoded(Samples.deck).replacing(was, with: becomes, maxReplacements: 1)
    let error = #expect(throws: JSONError.self) { try DeckFile.decoded(Array(text.utf8)) }
    #expect(error?.reason.hasPrefix(reason) == true, "\(String(describing: error))")
  }

  @Test func `a deck cut anywhere is refused`() {
    let bytes = Array(DeckFile.encoded(Samples.deck).utf8)
    for end in stride(from: 0, to: bytes.count - 1, by: isThorough ? 7 : 23) {
      #expect(throws: JSONError.self) { try DeckFile.decoded(Array(bytes[..<end])) }
    }
  }

  /// A deck whose cards are read in several pieces.
  private static let large: Deck = {
    var deck = Samples.deck
    deck.cards = (0..<2_000).map { number in
      var card = Samples.cards[number % Samples.cards.count]
      card.id = "sample/card-\(number)"
      return card
    }
    return deck
  }()

  @Test func `cards are read in their order, however they are divided into lines`() throws {
    let text = DeckFile.encoded(Self.large)
    for text in [
      text, text.replacing("},\n{", with: "},{"), text.replacing("\":{", with: "\":\n{"),
    ] {
      #expect(try DeckFile.decoded(Array(text.utf8)) == Self.large)
    }
  }

  @Test(arguments: [
    ("\"id\":\"sample/card-1700\",", ""),
    ("\"id\":\"sample/card-1700\"", "\"id\":\"sample/card-1700"),
    ("},\n{", "}\n{"), ("}\n],", "},\n],"), ("\n],", "\n]x,"),
  ])
  func `a fault in a large deck is found where it is`(was: String, becomes: String) {
    let whole = DeckFile.encoded(Self.large)
    let large = Array(whole.replacing(was, with: becomes, maxReplacements: 1).utf8)
    // The same with a space, which no longer stands on lines and is read one after the other.
    let spaced = whole.replacing("[\n", with: "[ \n", maxReplacements: 1)
    let serial = Array(spaced.replacing(was, with: becomes, maxReplacements: 1).utf8)
    let error = #expect(throws: JSONError.self) { try DeckFile.decoded(large) }
    let other = #expect(throws: JSONError.self) { try DeckFile.decoded(serial) }
    #expect(error?.reason == other?.reason)
    #expect(error.map { $0.offset + 1 } == other?.offset)
  }
}
