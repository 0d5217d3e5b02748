/// A table from a spreadsheet: a header and records, each cell with its place.
///
/// Commas, semicolons, tabs or bars separate cells; which one, the file's first lines tell: `sep=;`,
/// Anki's `#separator:tab`, or the character that divides them most evenly. Quotation marks and line
/// breaks inside cells are as in RFC 4180. Written by hand, since no library tells the line and column
/// of a cell.
struct CSVFile {
  /// One cell.
  struct Cell: Hashable {
    var text: String
    var place: Place
  }

  /// The character between cells.
  private(set) var separator: Unicode.Scalar = ","
  /// The names of the columns; empty if the file has none.
  private(set) var header: [Cell] = []
  /// The records; blank lines are none.
  private(set) var records: [[Cell]] = []
  /// What Anki's header says of whole columns, by their index: `guid`, `tags`, `deck`, `notetype`.
  private(set) var roles: [Int: String] = [:]
  /// Whether cells contain HTML.
  private(set) var isHTML = false

  /// Reads a file.
  /// - Parameters:
  ///   - file: Its name.
  ///   - text: Its content.
  ///   - hasHeader: Whether the first record is the header; nil to find out, see ``looksLikeHeader``.
  ///   - keepsLines: Whether line breaks and runs of spaces in a cell stay.
  ///   - problems: The list to which problems are added.
  init(
    file: String, text: String, hasHeader: Bool? = nil, keepsLines: Bool = false,
    _ problems: inout Problems
  ) {
    var scanner = CSVScanner(file: file, text: text, keepsLines: keepsLines)
    var separator = scanner.declaredSeparator()
    var columns: Substring?
    while let (name, value) = scanner.directive() {
      switch name {
      case "separator": separator = Self.separator(named: value)
      case "html": isHTML = value == "true"
      case "columns": columns = value
      default:
        if name.hasSuffix(" column"), let index = Int(value) {
          roles[index - 1] = String(name.dropLast(" column".count))
        }
      }
    }
    self.separator = separator ?? scanner.likelySeparator()
    records = scanner.records(self.separator, &problems)
    if isHTML { records = records.map { $0.map(Self.withoutHTML) } }
    if let columns {
      let place = Place(file: file, line: 1, column: 1)
      header = columns.unicodeScalars.split(
        separator: self.separator, omittingEmptySubsequences: false
      ).map { Cell(text: CSVScanner.trimmed(String($0)), place: place) }
    } else if hasHeader ?? looksLikeHeader, !records.isEmpty {
      header = records.removeFirst()
    }
    while let last = header.last, last.text.isEmpty, header.count > 1 { header.removeLast() }
    checkWidths(&problems)
  }

  /// Whether the first record names the columns: two columns of text separated by tabs begin at once,
  /// as Quizlet writes them, unless the words are such as "term" and "definition".
  private var looksLikeHeader: Bool {
    guard let first = records.first else { return false }
    let names = first.map { $0.text.lowercased() }
    guard names.allSatisfy({ !$0.isEmpty && CSVNumber($0, decimal: nil) == nil }) else {
      return names.first?.isEmpty != false || names.last?.isEmpty == true
    }
    if names.contains(where: ColumnGuess.knownHeaders.contains) { return true }
    guard separator == "\t", first.count == 2 else { return true }
    let others = records.dropFirst().compactMap { $0.count > 1 ? $0[1].text : nil }
    return !others.isEmpty && others.allSatisfy { CSVNumber($0, decimal: nil) != nil }
  }

  /// The names of the columns; without a header the first is the term and the second its meaning.
  var columnHeaders: [Cell] {
    if !header.isEmpty { return header }
    let names = ["term", "meaning"]
    return (records.first ?? []).enumerated().map { index, cell in
      let name = names.indices.contains(index) ? names[index] : "column-\(index + 1)"
      return Cell(text: name, place: cell.place)
    }
  }

  private mutating func checkWidths(_ problems: inout Problems) {
    let width = header.isEmpty ? records.first?.count ?? 0 : header.count
    var seen: [String: Cell] = [:]
    for cell in header {
      if let first = seen.updateValue(cell, forKey: cell.text.lowercased()) {
        problems.add(
          cell.place, "two columns are called \(quoted(cell.text)); the first is at \(first.place)")
      }
    }
    for index in records.indices {
      while records[index].count > width, records[index].last?.text.isEmpty == true {
        records[index].removeLast()
      }
      let record = records[index]
      if record.count > width {
        problems.add(
          record[width].place,
          "this line has \(record.count) cells, the first one \(width); put a cell that contains"
            + " \(quoted(String(separator))) in double quotes")
      }
    }
  }

  /// A cell of Anki's with its tags removed.
  private static func withoutHTML(_ cell: Cell) -> Cell {
    var text = ""
    var isTag = false
    for character in cell.text {
      if character == "<" {
        isTag = true
        text += " "
      } else if character == ">", isTag {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    let entities = [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
      ("&amp;", "&"),
    ]
    for (entity, plain) in entities { text = text.replacing(entity, with: plain) }
    return Cell(text: CSVScanner.trimmed(text), place: cell.place)
  }

  private static func separator(named name: Substring) -> Unicode.Scalar? {
    switch name.lowercased() {
    case "tab", "\\t": "\t"
    case "comma": ","
    case "semicolon": ";"
    case "pipe": "|"
    case "colon": ":"
    case "space": " "
    default: name.unicodeScalars.first
    }
  }
}
