/// A table whose rows are in a file of a spreadsheet: `{id: rivers, table: rivers.csv}`.
struct CSVTable {
  /// The keys of such a table that an ordinary one does not have.
  static let keys: Set<String> = [
    "table", "decimal", "dates", "header", "name", "language", "articles", "accents", "case",
  ]
  /// Headers that are no columns of facts.
  private static let special = [
    "id", "name", "accept", "article", "points", "was", "fix", "refine",
  ]

  let place: Place
  /// The keys of the table as its author wrote them.
  let members: [PlacedNode.Member]
  let records: [[CSVFile.Cell]]
  let columns: [CSVColumn]
  let decimal: CSVNumber.Decimal?
  let order: CSVDate.Order?
  /// The index of each special column.
  private(set) var specials: [String: Int] = [:]

  /// Whether an element of `facts` is a table from a spreadsheet.
  static func isOne(_ node: PlacedNode) -> Bool { node["table"] != nil }

  /// Reads the file that a table names; nil if there is a problem with it.
  /// - Parameters:
  ///   - node: The table.
  ///   - files: The texts of all spreadsheets in the folder, by the last part of their names.
  ///   - problems: The list to which problems are added.
  init?(
    _ node: PlacedNode, files: [String: (name: String, text: String)], _ problems: inout Problems
  ) {
    guard case .mapping(let members) = node.content else { return nil }
    (place, self.members) = (node.place, members)
    guard let name = node["table"]?.text else {
      problems.add(
        place, "\"table\" names no file; expected one in this folder, such as rivers.csv")
      return nil
    }
    guard let found = files[name.text] else {
      let hint = Nearest.hint(for: name.text, among: files.keys.sorted())
      problems.add(name.place, "there is no file \(quoted(name.text)) beside this one\(hint)")
      return nil
    }
    let before = problems.count
    let hasHeader = node.word("header", ["yes": true, "no": false], &problems)
    let signs: [String: CSVNumber.Decimal] = ["point": .point, "comma": .comma]
    let told = node.word("decimal", signs, &problems)
    order = node.word("dates", ["day first": .dayFirst, "month first": .monthFirst], &problems)
    let isArticleAsked =
      node.word("articles", ["asked": true, "optional": false], &problems) ?? false
    let file = CSVFile(file: found.name, text: found.text, hasHeader: hasHeader, &problems)
    guard problems.count == before else { return nil }
    let decimal = told ?? CSVNumber.decimal(of: file)
    (records, self.decimal) = (file.records, decimal)
    var columns = file.columnHeaders.enumerated().map { index, header in
      CSVColumn(
        header, role: file.roles[index], cells: file.records.compactMap { $0.value(index)?.text },
        decimal: decimal)
    }
    for (index, column) in columns.enumerated() {
      let header = column.header.text.lowercased()
      if Self.special.contains(header) { specials[header] = index }
      if column.role == "guid", specials["id"] == nil { specials["id"] = index }
    }
    if specials["name"] == nil {
      let ids = specials["id"]
      specials["name"] = columns.enumerated().first { $0 != ids && $1.isContent }?.offset
    }
    if isArticleAsked {
      for index in columns.indices { columns[index].language = nil }
    } else if let language = node["language"]?.text?.text, let index = specials["name"] {
      columns[index].language = language
    }
    self.columns = columns
    if let wanted = node["name"]?.text {
      guard let index = index(ofHeader: wanted, &problems) else { return nil }
      specials["name"] = index
    }
    guard !records.isEmpty, specials["name"] != nil else {
      problems.add(Place(file: found.name), "the file has no rows below its header")
      return nil
    }
  }

  /// The id of the table.
  var id: String { members.first { $0.key == "id" }?.value.text?.text ?? "table" }

  /// What a row is: the header of the names, such as "river".
  var kind: String {
    let header = specials["name"].map { columns[$0].header.text.lowercased() } ?? ""
    return CSVScanner.trimmed((header == "name" ? id : header).replacing("_", with: " "))
  }

  /// The cell of a record in a special column.
  func cell(_ record: [CSVFile.Cell], _ special: String) -> CSVFile.Cell? {
    specials[special].flatMap { record.value($0) }
  }

  /// The index of the column that a text names: the header, or the id made from it.
  func index(ofHeader text: PlacedText, _ problems: inout Problems) -> Int? {
    let headers = columns.map(\.header.text)
    let id = RowID.make(text.text)
    let found =
      headers.firstIndex(of: text.text) ?? headers.firstIndex { RowID.make($0) == id }
      ?? headers.firstIndex { RowID.make(ColumnGuess.split($0).name) == id }
    if found == nil {
      problems.add(
        text.place,
        "the spreadsheet has no column \(quoted(text.text)); its columns are"
          + " \(headers.filter { !$0.isEmpty }.map { quoted($0) }.joined(separator: ", "))")
    }
    return found
  }

  /// What the author says of accents and capitals; it holds for words that are not English.
  var spelling: [PlacedNode.Member] { members.filter { Spelling.keys.contains($0.key) } }

  /// The columns beside the special ones, as they are taken to be.
  var guesses: [ColumnGuess] {
    let own = columns.indices.filter { columns[$0].isContent && !specials.values.contains($0) }
    // "Area (km2)" and "Area (mi2)" are two columns.
    let names = own.map { ColumnGuess.split(columns[$0].header.text).name.lowercased() }
    return zip(own, names).map { index, name in
      ColumnGuess(
        columns[index], decimal: decimal, order: order, kind: kind, isOnly: own.count == 1,
        isTwin: names.count { $0 == name } > 1)
    }
  }
}

extension [CSVFile.Cell] {
  /// What people write in a cell that has no value.
  private static let absent: Set<String> = ["", "-", "–", "—", "n/a", "N/A", "…", "?"]

  /// The cell at an index; nil if it has no value.
  func value(_ index: Int) -> CSVFile.Cell? {
    indices.contains(index) && !Self.absent.contains(self[index].text) ? self[index] : nil
  }
}
