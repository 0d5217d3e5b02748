/// The facts file of a new subject made from a table of facts, as `hegang export --what deck --format csv` writes it.
///
/// Each row is a fact with its question; the columns `question`, `type` and `answer` show that a table is one. Cells
/// with several texts have `;` between them, and `|` between the spellings of one item; a backslash before such a
/// sign makes it part of the text.
package struct FactSheet: CardSource {
  private let id: String
  private let file: String
  private let rows: [[String: String]]
  /// The number of cards.
  package var count: Int { rows.count }
  /// What was not taken, each with its line and the reason.
  package let left: [(line: Int, reason: String)]

  /// Reads a file; nil if it is no table of facts.
  package init?(id: String, file: String, bytes: [UInt8]) {
    guard let text = CSVEncoding.text(bytes) else { return nil }
    var problems = Problems()
    let table = CSVFile(file: file, text: text, hasHeader: true, keepsLines: true, &problems)
    let headers = table.header.map { $0.text.lowercased() }
    guard ["question", "type", "answer"].allSatisfy(headers.contains) else { return nil }
    (self.id, self.file) = (id, file)
    var (rows, left) = ([[String: String]](), [(line: Int, reason: String)]())
    for record in table.records {
      let cells = zip(headers, record).map { ($0, FactSheet.plain($1.text)) }
      let row = Dictionary(cells) { first, _ in first }.filter { !$0.value.isEmpty }
      if let missing = ["question", "type", "answer"].first(where: { row[$0] == nil }) {
        left.append((record.first?.place.line ?? 1, "it has no \(missing)"))
      } else {
        rows.append(row)
      }
    }
    left += problems.all.map { ($0.place.line, $0.message) }
    (self.rows, self.left) = (rows, left)
  }

  /// A text without the apostrophe that kept spreadsheets from reading it as a formula.
  private static func plain(_ text: String) -> String {
    let signs = "=+-@\t\r\u{FF0B}\u{FF0D}\u{FF1D}\u{FF20}".unicodeScalars
    guard text.unicodeScalars.first == "'",
      let first = text.unicodeScalars.first(where: { $0 != "'" }),
      signs.contains(first)
    else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// Reads what the file gives.
  /// - Throws: ``FactsError`` with every problem.
  package func check(title: String) throws(FactsError) {
    _ = try FactsReader.read(files: [("\(id).yaml", text(title: title))])
  }

  /// The facts file.
  /// - Parameter title: The title of the subject.
  /// - Returns: The whole file, with a fact for each card.
  package func text(title: String) -> String {
    var names = UniqueIDs()
    let sources = rows.map(Source.init).reduce(into: [Source]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let sourceIDs = sources.map { names.id(for: $0.title) }
    var topicNames = UniqueIDs()
    let topics = rows.map { $0["topic"] ?? title }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let topicIDs = topics.map { topicNames.id(for: $0) }
    var lines = [
      "# Facts about \(title), from \(file). Every key is explained in Decks/README.md of hegang's repository.",
      "schema: facts/1", "subject: \(id)", "title: \(YAMLText.quoted(title))", "language: en", "",
      "sources:",
    ]
    lines += zip(sourceIDs, sources).map { id, source in
      let url = source.url.map { ", url: \(YAMLText.quoted($0))" } ?? ""
      return
        "  - {id: \(id), title: \(YAMLText.quoted(source.title)), dated: \(source.dated)\(url)}"
    }
    lines += ["", "topics:"]
    lines += zip(topicIDs, topics).map { "  - {id: \($0), name: \(YAMLText.quoted($1))}" }
    lines += ["", "facts:"]
    var ids = UniqueIDs()
    var questions: [String: Int] = [:]
    for row in rows {
      let question = row["question"] ?? ""
      questions[question, default: 0] += 1
      let place = topics.firstIndex(of: row["topic"] ?? title) ?? 0
      let source = sources.firstIndex(of: Source(row)) ?? 0
      lines += FactSheet.fact(
        row, id: ids.id(for: row["id"] ?? question), topic: topicIDs[place],
        source: sourceIDs[source], turn: questions[question] ?? 1)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A source as several rows name it.
  private struct Source: Hashable {
    var title: String
    var dated: String
    var url: String?

    init(_ row: [String: String]) {
      title = row["source"] ?? "the author"
      dated = row["source_date"] ?? "unknown"
      url = row["source_url"]
    }
  }

  private static func fact(
    _ row: [String: String], id: String, topic: String, source: String, turn: Int
  ) -> [String] {
    let (question, type) = (row["question"] ?? "", row["type"] ?? "")
    let asked = AskedText(question, turn: turn)
    var lines = [
      "  - id: \(id)", "    topic: \(topic)", "    about: {text: \(YAMLText.quoted(asked.about))}",
    ]
    func add(_ key: String, _ text: String?) {
      if let text { lines.append("    \(key): \(YAMLText.value(text, indent: 4))") }
    }
    func add(_ key: String, list texts: [String]) {
      if !texts.isEmpty {
        lines += ["    \(key):"] + texts.map { "      - \(YAMLText.value($0, indent: 6))" }
      }
    }
    add("type", type)
    let parts = SheetCell.parts(row["answer"] ?? "")
    if type == "list" || type == "sequence" {
      lines += ["    items:"] + parts.map { "      - \(item($0))" }
      if type == "list" {
        let count = row["count"] ?? String(parts.count)
        add("closed", count == String(parts.count) ? "yes" : "no")
        add("count", count)
      }
    } else {
      add("value", row["answer"])
    }
    for key in ["unit", "precision", "within", "ask_precision"] { add(key, row[key]) }
    for (key, column) in [("accept", "accepted"), ("ask_more", "ask_more"), ("pool", "wrong")] {
      add(key, list: SheetCell.parts(row[column] ?? "").compactMap(\.first))
    }
    let points = SheetCell.parts(row["points"] ?? "")
    if !points.isEmpty { lines += ["    points:"] + points.map { "      - \(item($0))" } }
    let spelling = SheetCell.parts(row["spelling"] ?? "").compactMap(\.first)
    if spelling.contains("exact") { add("exact_spelling", "yes") }
    if spelling.contains("accents") { add("accents", "matter") }
    if spelling.contains("capitals") { add("case", "matters") }
    add("ask", asked.template)
    for (key, column) in [("phrase", "phrase"), ("label", "label"), ("state", "statement")] {
      let text = row[column]
      if key == "state" || text?.contains(where: { "{}".contains($0) }) == false { add(key, text) }
    }
    for key in ["note", "as_of", "when", "valid_until", "importance"] { add(key, row[key]) }
    let place = [
      row["section"].map { ", section: \(YAMLText.quoted($0))" },
      row["paragraph"].map { ", paragraph: \(YAMLText.quoted($0))" },
    ]
    lines.append("    source: {id: \(source)\(place.compactMap(\.self).joined())}")
    return lines
  }

  /// An item or a point with its other spellings.
  private static func item(_ spellings: [String]) -> String {
    guard let first = spellings.first else { return "\"\"" }
    let others = spellings.dropFirst()
    if others.isEmpty { return YAMLText.quoted(first) }
    return "{name: \(YAMLText.quoted(first)), accept: \(YAMLText.flow(Array(others)))}"
  }
}

/// A question as a fact has it, whatever signs are in it.
struct AskedText {
  /// What the fact is about: no two facts of a question may be about the same.
  let about: String
  /// The question as a template; a question with braces, which would be placeholders, is what the fact is about.
  let template: String

  init(_ question: String, turn: Int) {
    let suffix = turn > 1 ? " (\(turn))" : ""
    let line = question.prefix { !$0.isNewline }
    let hasBraces = line.contains { "{}".contains($0) }
    if hasBraces, turn == 1, line.count == question.count {
      (about, template) = (question, "{about}")
    } else {
      about = question.split(whereSeparator: \.isWhitespace).joined(separator: " ") + suffix
      template = hasBraces ? CardFacts.withoutBraces(question) : question
    }
  }
}

/// A cell with several texts.
enum SheetCell {
  /// The texts, each with its spellings; a backslash makes the sign after it part of a text.
  static func parts(_ cell: String) -> [[String]] {
    var parts: [[String]] = [[""]]
    var isEscaped = false
    for character in cell {
      if !isEscaped, character == "\\" {
        isEscaped = true
        continue
      }
      switch character {
      case ";" where !isEscaped: parts.append([""])
      case "|" where !isEscaped: parts[parts.count - 1].append("")
      default: parts[parts.count - 1][parts[parts.count - 1].count - 1].append(character)
      }
      isEscaped = false
    }
    return parts.map { $0.map(CSVScanner.withoutEnds).filter { !$0.isEmpty } }.filter {
      !$0.isEmpty
    }
  }
}

/// Ids made from names, each given once.
struct UniqueIDs {
  private var used: Set<String> = []

  /// An id for a name: an id that a program wrote is kept, with hyphens for the slashes of its path.
  mutating func id(for name: String) -> String {
    let path = name.replacing("/", with: "-")
    let first = IDs.isWellFormed(path) ? path : RowID.make(name)
    var (id, number) = (first, 2)
    while !used.insert(id).inserted {
      id = RowID.make("\(name) \(number)")
      number += 1
    }
    return id
  }
}
