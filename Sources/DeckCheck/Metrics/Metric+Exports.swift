import Deck
import JSON

extension Metric {
  static let exports = Metric(
    "M31", "files read back",
    "deck.json and ids.json, written and read again, that are not what was written, and damaged "
      + "copies of them that are taken for whole; export formats have tests of their own",
    target: "0"
  ) { survey in
    var found: [String] = []
    let text = DeckFile.encoded(survey.deck)
    if (try? DeckFile.decoded(Array(text.utf8))) != survey.deck {
      found.append("the deck is not what was written")
    }
    var ledger = survey.ledger ?? Ledger()
    _ = ledger.record(survey.deck)
    let record = ledger.encoded
    if (try? Ledger(Array(record.utf8))) != ledger {
      found.append("the record of ids is not what was written")
    }
    let damaged = Metric.damaged(text)
    for (how, copy) in damaged where (try? DeckFile.decoded(copy)) != nil {
      found.append("a deck \(how) is read")
    }
    for (how, copy) in Metric.damaged(record) where (try? Ledger(copy)) != nil {
      found.append("a record of ids \(how) is read")
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
      ("that is not UTF-8", broken), ("with something behind it", bytes + Array("{}".utf8)),
      ("of another schema", Array(text.replacing("/1\"", with: "/9\"").utf8)),
    ]
  }
}
