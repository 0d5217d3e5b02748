import Concurrency

/// The parsed files of one subject, with their sections joined.
struct SubjectFiles {
  /// The id that all files agree on.
  private(set) var id: PlacedText?
  private(set) var title: PlacedText?
  private(set) var language: PlacedText?
  /// Whether every file and section could be read, so that anything not found is certainly missing.
  private(set) var isWhole = true
  /// The elements of each section, from all files.
  private var sections: [String: [PlacedNode]] = [:]

  static let sectionNames = [
    "topics", "sources", "attributes", "classes", "entities", "confusable", "conflicts", "checks",
    "facts", "left_out", "map", "timeline", "tombstones", "traps",
  ]
  private static let keys = ["schema", "subject", "title", "language"] + sectionNames

  /// Reads files in the order of their names.
  init(_ files: [(name: String, text: String)], _ problems: inout Problems) {
    let sheets = files.filter { Self.isSpreadsheet($0.name) }
    let sorted = files.filter { !Self.isSpreadsheet($0.name) }.sorted { a, b in
      a.name.utf8.elementsEqual(b.name.utf8)
        ? a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
        : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
    let trees = parallelMap(sorted.count) { index in
      var problems = Problems()
      let file = sorted[index]
      return (YAMLDocument.tree(file: file.name, text: file.text, &problems), problems)
    }
    for (tree, found) in trees {
      problems.add(contentsOf: found)
      guard let tree, let fields = Fields(tree, of: "a file of facts", keys: Self.keys, &problems)
      else {
        isWhole = false
        continue
      }
      readHeader(fields, &problems)
      for name in Self.sectionNames {
        let expected = "a list, each element on a line that starts with -"
        let section = fields.list(name, expected: expected, &problems)
        sections[name, default: []] += section ?? []
        if section == nil, fields.has(name) { isWhole = false }
      }
    }
    readSpreadsheets(sheets, &problems)
    guard isWhole, let first = sorted.first else { return }
    if title == nil, problems.all.isEmpty {
      problems.add(
        Place(file: first.name), "no file gives the title; one of them needs title and language")
    }
  }

  /// Whether a file has the rows of a table, and is read only where a table names it.
  static func isSpreadsheet(_ name: String) -> Bool {
    [".csv", ".tsv", ".txt"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Puts the rows of spreadsheets into the tables that name them.
  private mutating func readSpreadsheets(
    _ sheets: [(name: String, text: String)], _ problems: inout Problems
  ) {
    let files = Dictionary(
      sheets.map { ($0.name.split(separator: "/").last.map(String.init) ?? $0.name, $0) }
    ) { first, _ in first }
    guard let facts = sections["facts"], facts.contains(where: CSVTable.isOne) else { return }
    let types = Dictionary(
      section("attributes").compactMap { node -> (String, ValueType)? in
        guard let id = node["id"]?.text?.text, let type = node["type"]?.text?.text else {
          return nil
        }
        return ValueType(rawValue: type).map { (id, $0) }
      }
    ) { first, _ in first }
    sections["facts"] = facts.compactMap { node in
      guard CSVTable.isOne(node) else { return node }
      guard let table = CSVTable(node, files: files, &problems) else {
        isWhole = false
        return nil
      }
      return CSVNodes(table, types: types, &problems).node(&problems)
    }
    if !section("sources").contains(where: { $0["id"]?.text?.text == "author" }) {
      sections["sources", default: []].append(Self.author)
    }
  }

  /// The source of tables that name none.
  private static let author = PlacedNode(
    [("id", "author"), ("title", "Written down by the author"), ("dated", "unknown")],
    at: Place(file: ""))

  /// The elements of a section, in the order of the files.
  func section(_ name: String) -> [PlacedNode] { sections[name] ?? [] }

  /// Reads each element of a section.
  ///
  /// - Parameters:
  ///   - name: The section.
  ///   - owner: An element, as messages name it: “a topic”.
  ///   - keys: The keys that an element may have.
  ///   - problems: The list to which problems are added.
  ///   - element: Reads one element.
  /// - Returns: The elements that could be read, in order.
  func read<Element>(
    _ name: String, of owner: String, keys: [String], _ problems: inout Problems,
    _ element: (Fields, inout Problems) -> Element?
  ) -> [Element] {
    var elements: [Element] = []
    for node in section(name) {
      guard let fields = Fields(node, of: owner, keys: keys, &problems),
        let read = element(fields, &problems)
      else { continue }
      elements.append(read)
    }
    return elements
  }

  private mutating func readHeader(_ fields: Fields, _ problems: inout Problems) {
    let schema = fields.required("schema", expected: "facts/1", &problems)
    if let schema, schema.text != "facts/1" {
      problems.add(schema.place, "the schema is \(quoted(schema.text)); expected facts/1")
    }
    if let subject = fields.id("subject", &problems) {
      if let id, id.text != subject.text {
        problems.add(
          subject.place,
          "the subject is \(quoted(subject.text)), but \(quoted(id.text)) in \(id.place.file);"
            + " one folder holds one subject")
      }
      id = id ?? subject
    }
    readTitle(fields, &problems)
  }

  private mutating func readTitle(_ fields: Fields, _ problems: inout Problems) {
    let title = fields.text("title", expected: "the subject's name", &problems)
    let language = fields.text("language", expected: "a language tag such as en", &problems)
    guard fields.has("title") || fields.has("language") else { return }
    if let first = self.title {
      problems.add(
        fields.keyPlace(fields.has("title") ? "title" : "language"),
        "title and language stand in one file only; \(first.place.file) has them")
      return
    }
    if !fields.has("title") {
      fields.lacks("title", expected: "the subject's name beside language", &problems)
    }
    if !fields.has("language") {
      fields.lacks("language", expected: "a tag such as en beside title", &problems)
    }
    if let language, !Self.isLanguage(language.text) {
      problems.add(
        language.place,
        "\(quoted(language.text)) is no language tag; expected one such as en or zh-Hans")
    }
    self.title = title
    self.language = language
  }

  private static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
        }
    }
  }
}
