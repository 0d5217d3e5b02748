import FSRS

extension ProgressExport {
  /// The columns of the table, in order.
  static let columns = [
    "time", "day", "deck", "topic", "card", "form", "rating", "rating_given", "verdict",
    "milliseconds", "typed", "standing", "event",
  ]

  /// Writes a table with one row for each answer, in fold order (RFC 4180, UTF-8, lines end in CRLF).
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front.
  /// - Parameter write: Takes each piece.
  /// - Throws: What `write` throws.
  package func csv<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    var pieces = Pieces()
    try pieces.add(Self.columns.joined(separator: ",") + "\r\n", write)
    for index in progress.events.order {
      let event = progress.events.table[Int(index)]
      guard case .answer(let answer) = event.kind, isChosen(event) else { continue }
      let cells = [
        event.clock.universalTime, event.day.description, Self.cell(answer.deck),
        Self.cell(answer.topic), Self.cell(answer.card), Self.cell(answer.form),
        "\(progress.rating(of: index).rawValue)", "\(answer.rating.rawValue)",
        answer.verdict.rawValue, "\(answer.milliseconds)", Self.cell(answer.typed),
        progress.standing(of: index).rawValue, event.reference.description,
      ]
      try pieces.add(cells.joined(separator: ",") + "\r\n", write)
    }
    try pieces.finish(write)
  }

  /// A text as a cell: harmless to a spreadsheet, and in quotation marks where it has to be.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) { text = "'" + text }
    let needsMarks = text.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte < 0x20
    }
    guard needsMarks else { return text }
    var marked = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { marked.unicodeScalars.append("\"") }
      marked.unicodeScalars.append(scalar)
    }
    return marked + "\""
  }

  /// What may begin a formula, also in the full width of East Asian keyboards.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
  ]
}

extension ClockReading {
  /// The time as `2026-11-21T12:00:43.588Z`.
  var universalTime: String {
    let day = milliseconds.flooredQuotient(86_400_000)
    let rest = milliseconds - day * 86_400_000
    let fields = [(rest / 3_600_000, 2), (rest / 60_000 % 60, 2), (rest / 1000 % 60, 2)]
    let clock = fields.map { Self.padded($0, $1) }.joined(separator: ":")
    return "\(StudyDay(number: day))T\(clock).\(Self.padded(rest % 1000, 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
