import SampleDecks
import Testing

@testable import Deck

struct LedgerTests {
  private func deck(_ cards: [Card]) -> Deck {
    var deck = Samples.deck
    deck.cards = cards
    return deck
  }

  @Test func `ids are added, retired and revived, never forgotten`() {
    let (length, charted) = (Samples.cards[0], Samples.cards[5])
    var ledger = Ledger()
    #expect(
      ledger.record(deck([length, charted])).added == ["sample/charted", "sample/length"])
    #expect(ledger.record(deck([length, charted])).isEmpty)
    #expect(ledger.record(deck([length])).retired == ["sample/charted"])
    #expect(ledger.retired.keys.sorted() == ["sample/charted"])
    #expect(ledger.record(deck([charted, length])).revived == ["sample/charted"])
    #expect(ledger.retired.isEmpty)
  }

  @Test func `a new wording or alias keeps the meaning, a new value changes it`() {
    var card = Samples.cards[8]
    let meaning = Ledger.meaning(of: card)
    card.forms = [Form(kind: .typed, stem: "Where does it end?")]
    card.label = "the end"
    card.answer = Samples.name("Amur River", "Heilong Jiang")
    #expect(Ledger.meaning(of: card) == meaning)
    card.answer = Samples.name("Yalu River")
    #expect(Ledger.meaning(of: card) != meaning)
  }

  @Test func `the file survives the way through its bytes and is sorted`() throws {
    var ledger = Ledger()
    _ = ledger.record(Samples.deck)
    _ = ledger.record(deck(Samples.cards.dropLast(2)))
    let encoded = ledger.encoded
    #expect(try Ledger(Array(encoded.utf8)) == ledger)
    let lines = encoded.split(separator: "\n").filter { $0.hasPrefix("\"sample/") }
    #expect(lines.count == Samples.cards.count)
  }
}
