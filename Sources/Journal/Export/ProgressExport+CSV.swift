import Progress
import FSRS

extension ProgressExport {
  /// The columns of the table, in order.
  static let columns = [
    "time", "day", "deck", "topic", "card", "form", "rating", "rating_given", "verdict",
    "milliseconds", "typed", "standing", "event",
  ]

  /// Writes a table with one row for each answer, in replay order (RFC 4180, UTF-8, lines end in CRLF).
  ///
  /// A text that a spreadsheet would interpret as a formula gets an apostrophe in front.
  /// - Parameter write: Receives each piece.
  /// - Throws: The error that `write` throws.
  package func csv<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    try write(Array((Self.columns.joined(separator: ",") + "\r\n").utf8))
    let (order, table) = (events.order, events.table)
    let names = WrittenNames(table.names) { names in
      var bytes = [UInt8(ascii: ",")]
      for name in [names.deck, names.topic, names.card, names.form] {
        bytes.append(cell: Array(name.utf8).span)
        bytes.append(UInt8(ascii: ","))
      }
      return bytes
    }
    try Pieces.inOrder(order.count, by: 4096, to: write) { range in
      var bytes: [UInt8] = []
      for index in order[range] {
        let row = table.rows[Int(index)]
        guard row.isAnswer, isChosen(row, of: table) else { continue }
        row.clock.append(to: &bytes)
        bytes.append(UInt8(ascii: ","))
        table.day(Int(index)).append(to: &bytes)
        names.append(row, to: &bytes)
        append(index, row, to: &bytes)
      }
      return bytes
    }
  }

  /// Appends the cells after the names, and the end of the row.
  private func append(_ index: Int32, _ row: EventRow, to bytes: inout [UInt8]) {
    let table = events.table
    bytes.append(decimal: progress.rating(of: index).rawValue)
    bytes.append(UInt8(ascii: ","))
    bytes.append(decimal: row.rating.rawValue)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: row.verdict.rawValue.utf8)
    bytes.append(UInt8(ascii: ","))
    bytes.append(decimal: Int(row.taken))
    bytes.append(UInt8(ascii: ","))
    bytes.append(cell: table.texts.span.extracting(row.typed))
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: progress.standing(of: index).rawValue.utf8)
    bytes.append(UInt8(ascii: ","))
    table.reference(Int(index)).append(to: &bytes)
    bytes.append(raw: "\r\n")
  }
}

extension [UInt8] {
  /// Appends a UTF-8 text as a cell: never a formula, and quoted if necessary.
  fileprivate mutating func append(cell text: Span<UInt8>) {
    let mark = UInt8(ascii: "\"")
    var needsMarks = false
    for index in text.indices where !needsMarks {
      needsMarks = text[index] == mark || text[index] == UInt8(ascii: ",") || text[index] < 0x20
    }
    if needsMarks { append(mark) }
    if Self.beginsFormula(text) { append(UInt8(ascii: "'")) }
    for index in text.indices {
      if text[index] == mark { append(mark) }
      append(text[index])
    }
    if needsMarks { append(mark) }
  }

  /// Whether a spreadsheet may interpret a text as a formula, even with the full-width characters
  /// of East Asian keyboards.
  private static func beginsFormula(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0, 9, 10, 13:
      return true
    case 0xef:
      // U+FF0B, U+FF0D, U+FF1D and U+FF20 in UTF-8.
      guard text.count >= 3, text[1] == 0xbc else { return false }
      return [0x8b, 0x8d, 0x9d, 0xa0].contains(text[2])
    default: return false
    }
  }
}

extension ClockReading {
  /// Appends the time as `2026-11-21T12:00:43.588Z`.
  fileprivate func append(to bytes: inout [UInt8]) {
    let day = milliseconds.flooredQuotient(86_400_000)
    let rest = milliseconds - day * 86_400_000
    StudyDay(number: day).append(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(twoDigits: rest / 3_600_000)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(twoDigits: rest / 60_000 % 60)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(twoDigits: rest / 1000 % 60)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 100 % 10))
    bytes.append(twoDigits: rest % 100)
    bytes.append(UInt8(ascii: "Z"))
  }
}
