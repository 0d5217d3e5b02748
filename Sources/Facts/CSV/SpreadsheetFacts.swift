/// The facts file of a new subject whose facts are in a spreadsheet.
///
///     let facts = try SpreadsheetFacts(id: "rivers", file: "rivers.csv", bytes: bytes)
///     facts.columns.first?.reading        // "whole numbers, km"
///     facts.text(title: "Rivers")         // a file to be saved beside the spreadsheet
package struct SpreadsheetFacts {
  /// A column as it is taken to be.
  package struct Column: Sendable {
    /// The header.
    package let header: String
    /// What its cells are, in words: "whole numbers, km".
    package let reading: String
    /// The question.
    package let ask: String
  }

  private let id: String
  private let file: String
  private let content: String
  private let settings: [(key: String, text: String)]
  /// What a row is: "river".
  package let kind: String
  /// What a row is in a sentence: a country; of a column named after a language a word.
  package var rowName: String { Articles.language(named: kind) == nil ? kind : "word" }
  private let guesses: [ColumnGuess]
  /// The columns beside the names.
  package let columns: [Column]
  /// The number of rows.
  package let rows: Int
  /// The headers of columns that give no facts.
  package let unused: [String]

  /// Reads a spreadsheet.
  /// - Parameters:
  ///   - id: The id of the subject.
  ///   - file: The name of the file, without its folder.
  ///   - bytes: Its content.
  ///   - settings: What the author says of it: `decimal`, `dates`, `header`, `name`, as in a table.
  ///   - wanted: The headers of the columns to use; empty for all.
  /// - Throws: ``FactsError`` if it is no table, or a number or date can be read in two ways.
  package init(
    id: String, file: String, bytes: [UInt8], settings: [(key: String, text: String)] = [],
    wanted: [String] = []
  ) throws(FactsError) {
    var problems = Problems()
    guard let text = CSVEncoding.text(bytes) else {
      problems.add(
        Place(file: file),
        "the file is neither UTF-8 nor UTF-16; save the spreadsheet as CSV in UTF-8")
      throw FactsError(problems: problems.all)
    }
    let node = PlacedNode([("id", id), ("table", file)] + settings, at: Place(file: file))
    let table = CSVTable(node, files: [file: (file, text)], &problems)
    let all = table?.guesses ?? []
    for name in wanted where !all.contains(where: { $0.header == name }) {
      let names = all.map { Facts.quoted($0.header) }.joined(separator: ", ")
      problems.add(
        Place(file: file), "there is no column \(Facts.quoted(name)); the columns are \(names)")
    }
    guesses = wanted.isEmpty ? all : all.filter { wanted.contains($0.header) }
    guard let table, problems.all.isEmpty else {
      throw FactsError(problems: problems.all, more: problems.more)
    }
    (self.id, self.file, content, self.settings) = (id, file, text, settings)
    (kind, rows) = (table.kind, table.records.count)
    let given = Set(guesses.map(\.header))
    unused = table.columns.indices.filter { !table.specials.values.contains($0) }.map {
      table.columns[$0].header.text
    }.filter { !$0.isEmpty && !given.contains($0) }
    columns = guesses.map {
      Column(header: $0.header, reading: $0.reading, ask: $0.wording.first?.text ?? "")
    }
  }

  /// Reads what the file and the spreadsheet give.
  /// - Throws: ``FactsError`` with every problem.
  package func check(title: String) throws(FactsError) {
    _ = try FactsReader.read(files: [("\(id).yaml", text(title: title)), (file, content)])
  }

  /// The facts file.
  /// - Parameter title: The title of the subject.
  /// - Returns: The whole file, with a table whose columns are explained.
  package func text(title: String) -> String {
    var lines = [
      "# The facts are in \(file): change them there and run hegang generate again.",
      "# Here is what its columns mean; every key is explained in Decks/README.md of hegang's repository.",
      "schema: facts/1", "subject: \(id)", "title: \(YAMLText.quoted(title))", "language: en", "",
      "sources:", "  - {id: author, title: \(YAMLText.quoted(file)), dated: unknown}", "", "facts:",
      "  - id: \(id)", "    topic: \(id)", "    table: \(YAMLText.quoted(file))",
    ]
    lines += settings.map { "    \($0.key): \(YAMLText.quoted($0.text))" }
    lines += ["    row_class: \(RowID.make(kind))", "    columns:"]
    for guess in guesses {
      lines.append(
        "      - id: \(guess.id)"
          + (RowID.make(guess.header) == guess.id
            ? "" : "\n        header: \(YAMLText.quoted(guess.header))"))
      lines.append("        type: \(guess.type.rawValue)      # \(guess.reading)?")
      if let unit = guess.unit { lines.append("        unit: \(YAMLText.quoted(unit))") }
      lines += guess.wording.map { "        \($0.key): \(YAMLText.quoted($0.text))" }
    }
    lines += ["    source: {id: author}", ""]
    return lines.joined(separator: "\n")
  }
}

extension ColumnGuess {
  /// What the cells are, in words.
  var reading: String {
    switch type {
    case .quantity:
      (hasDecimals ? "numbers" : "whole numbers")
        + (unit.map { $0 == "person" ? ", people" : ", \($0)" } ?? "")
    case .year: "years"
    case .date: "dates"
    case .choice: "one of a few words"
    default: "texts"
    }
  }
}
