import Deck
import JSON

extension Metric {
  static let exports = Metric(
    "M31", "files read back wrongly",
    "copies of deck.json and ids.json that differ after writing and reading, and damaged "
      + "copies that are not noticed; export formats have their own tests",
    target: "0"
  ) { tested in
    var found: [String] = []
    let text = DeckFile.encoded(tested.deck)
    if (try? DeckFile.decoded(Array(text.utf8))) != tested.deck {
      found.append("the deck read back differs from the deck written")
    }
    var ledger = tested.ledger ?? Ledger()
    _ = ledger.record(tested.deck)
    let record = ledger.encoded
    if (try? Ledger(Array(record.utf8))) != ledger {
      found.append("the record of ids read back differs from the record written")
    }
    let damaged = Metric.damaged(text)
    for (how, copy) in damaged where (try? DeckFile.decoded(copy)) != nil {
      found.append("a deck \(how) is accepted")
    }
    for (how, copy) in Metric.damaged(record) where (try? Ledger(copy)) != nil {
      found.append("a record of ids \(how) is accepted")
    }
    return .none(found, of: 2 + 2 * damaged.count)
  }

  /// Copies that must be rejected.
  private static func damaged(_ text: String) -> [(how: String, copy: [UInt8])] {
    let bytes = Array(text.utf8)
    var torn = bytes
    if let comma = torn.firstIndex(of: UInt8(ascii: ",")) { torn.remove(at: comma) }
    var broken = bytes
    broken.insert(0xFF, at: bytes.firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 } ?? 0)
    return [
      ("cut off", Array(bytes.prefix(bytes.count / 2))), ("without a comma", torn),
      ("that is not UTF-8", broken), ("with extra text at the end", bytes + Array("{}".utf8)),
      ("with another schema", Array(text.replacing("/1\"", with: "/9\"").utf8)),
    ]
  }
}
