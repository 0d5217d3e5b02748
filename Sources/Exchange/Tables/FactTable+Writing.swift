extension FactTable {
  /// Writes the table as RFC 4180 has it, in UTF-8 without a byte order mark: lines end in CRLF, and a cell with a
  /// separator, a quotation mark or a line break is in quotation marks.
  ///
  /// A spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula. Such a text gets an apostrophe
  /// in front, unless it is a number; who reads the file back removes it.
  /// - Parameter separator: A comma or a tab.
  /// - Returns: The content of the file.
  package func text(separator: Character) -> String {
    // A column in which nothing stands only takes room.
    let used = FactTable.columns.filter { column in
      ["id", "topic", "question", "type", "answer"].contains(column)
        || rows.contains { !($0[column] ?? "").isEmpty }
    }
    let lines = [used] + rows.map { row in used.map { row[$0] ?? "" } }
    return lines.map { cells in
      cells.map { FactTable.cell($0, separator) }.joined(separator: String(separator)) + "\r\n"
    }.joined()
  }

  private static func cell(_ text: String, _ separator: Character) -> String {
    let text = isFormula(text) ? "'" + text : text
    let mustBeQuoted = text.unicodeScalars.contains { scalar in
      "\"\r\n".unicodeScalars.contains(scalar) || separator.unicodeScalars.contains(scalar)
    }
    guard mustBeQuoted || text.first == " " || text.last == " " else { return text }
    return text.unicodeScalars.reduce(into: "\"") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
  }

  /// Whether a text may be taken for a formula, after any number of apostrophes, so that a text that has one of its
  /// own gets another.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    let isNumber = text.wholeMatch(of: /-[0-9]+(\.[0-9]+)?/) != nil
    return "=+-@\t\r\u{FF0B}\u{FF0D}\u{FF1D}\u{FF20}".unicodeScalars.contains(first) && !isNumber
  }
}
