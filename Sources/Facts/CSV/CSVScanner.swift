/// Divides a text into records and cells.
struct CSVScanner {
  private let file: String
  /// Whether line breaks and runs of spaces in a cell stay, as in code.
  private let keepsLines: Bool
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  init(file: String, text: String, keepsLines: Bool = false) {
    self.file = file
    self.keepsLines = keepsLines
    scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{feff}" { index = 1 }
    lineStart = index
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private var place: Place { Place(file: file, line: line, column: index - lineStart + 1) }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  /// Consumes a line end, of one character or two.
  private mutating func endLine() {
    if next == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
    lineStart = index
  }

  /// The rest of the current line, not consumed.
  private var restOfLine: String {
    String(String.UnicodeScalarView(scalars[index...].prefix { !Self.isNewline($0) }))
  }

  private mutating func skipLine() {
    while let next, !Self.isNewline(next) { index += 1 }
    if next != nil { endLine() }
  }

  /// Consumes the line `sep=;` that spreadsheets write before the first.
  mutating func declaredSeparator() -> Unicode.Scalar? {
    let rest = restOfLine
    guard rest.lowercased().hasPrefix("sep="), rest.unicodeScalars.count == 5 else { return nil }
    skipLine()
    return rest.unicodeScalars.last
  }

  /// Consumes one of Anki's lines, such as `#separator:tab`.
  mutating func directive() -> (name: String, value: Substring)? {
    let rest = restOfLine
    guard rest.hasPrefix("#"), let colon = rest.firstIndex(of: ":") else { return nil }
    let name = rest[rest.index(after: rest.startIndex)..<colon].lowercased()
    let known = ["separator", "html", "columns", "tags", "notetype", "deck", "if matches"]
    guard known.contains(name) || name.hasSuffix(" column") else { return nil }
    skipLine()
    return (name, Substring(rest[rest.index(after: colon)...]))
  }

  /// The separator that gives the first lines the same number of cells, two or more.
  func likelySeparator() -> Unicode.Scalar {
    var best: (separator: Unicode.Scalar, score: Int) = (",", 0)
    for separator in ["\t", ";", ",", "|"] as [Unicode.Scalar] {
      var (scanner, ignored) = (self, Problems())
      let counts = scanner.records(separator, most: 20, &ignored).map(\.count)
      guard let first = counts.first, first > 1 else { continue }
      let score = counts.count { $0 == first } * 100 / counts.count * 100 + min(99, first)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  /// Reads the records up to the end.
  mutating func records(
    _ separator: Unicode.Scalar, most: Int = .max, _ problems: inout Problems
  ) -> [[CSVFile.Cell]] {
    var records: [[CSVFile.Cell]] = []
    while next != nil, records.count < most {
      var record = [cell(separator, &problems)]
      while next == separator {
        index += 1
        record.append(cell(separator, &problems))
      }
      if next != nil { endLine() }
      if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    return records
  }

  private mutating func cell(
    _ separator: Unicode.Scalar, _ problems: inout Problems
  ) -> CSVFile.Cell {
    let place = place
    while next == " ", separator != " " { index += 1 }
    var text = next == "\"" ? quotedText(separator, place, &problems) : nil
    if text == nil {
      let start = index
      while let next, next != separator, !Self.isNewline(next) { index += 1 }
      text = String(String.UnicodeScalarView(scalars[start..<index]))
    }
    let visible = text ?? ""
    if let hidden = visible.unicodeScalars.first(where: { !YAMLText.isAllowed($0) }) {
      problems.add(place, YAMLText.refusal(of: hidden))
    }
    return CSVFile.Cell(
      text: keepsLines ? Self.withoutEnds(visible) : Self.trimmed(visible), place: place)
  }

  /// Consumes a text in quotation marks; nil, with nothing consumed, if the mark is part of a text, as
  /// in tables of tabs without quotes.
  private mutating func quotedText(
    _ separator: Unicode.Scalar, _ place: Place, _ problems: inout Problems
  ) -> String? {
    let before = self
    var text = String.UnicodeScalarView()
    index += 1
    while let scalar = next {
      if scalar == "\"" {
        index += 1
        if next == "\"" {
          text.append(scalar)
          index += 1
          continue
        }
        while next == " ", separator != " " { index += 1 }
        if next == nil || next == separator || next.map(Self.isNewline) == true {
          return String(text)
        }
        if separator != "\t" {
          problems.add(
            self.place,
            "a text follows the closing quotation mark; write a quotation mark inside a cell twice")
        }
        self = before
        return nil
      }
      text.append(Self.isNewline(scalar) ? keepsLines ? "\n" : " " : scalar)
      if Self.isNewline(scalar) { endLine() } else { index += 1 }
    }
    self = before
    guard separator != "\t" else { return nil }
    problems.add(place, "the quotation mark that opens this cell is never closed")
    index = scalars.count
    return String(text)
  }

  /// A text without white space at its ends.
  static func withoutEnds(_ text: String) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// A text without white space at its ends; runs of it inside are one space.
  static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
