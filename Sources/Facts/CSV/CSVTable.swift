/// A table whose rows are in a file of a spreadsheet, turned into the table that an author would write.
///
///     - {id: rivers, table: rivers.csv}
///
/// becomes a table with a row for each line and a column for each header. Each node keeps the place of
/// its cell, so that every error of a table is reported where it is in the spreadsheet.
struct CSVTable {
  /// The keys of such a table that an ordinary one does not have.
  static let keys: Set<String> = [
    "table", "decimal", "dates", "header", "name", "language", "articles",
  ]
  /// Headers that are no columns of facts.
  private static let special = ["id", "name", "accept", "article", "was", "fix", "refine"]
  /// What people write in a cell that has no value.
  private static let absent: Set<String> = ["-", "–", "—", "n/a", "N/A", "…", "?"]

  /// A key of the table as its author wrote it.
  private var members: [String: PlacedNode.Member] = [:]
  private let place: Place
  private let file: CSVFile
  private var decimal: CSVNumber.Decimal?
  private var order: CSVDate.Order?
  /// The words after most numbers of each column.
  private var units: [Int: String] = [:]
  /// The language of each column of words whose articles may be left off.
  private var languages: [Int: String] = [:]
  /// The index of each special header.
  private var specials: [String: Int] = [:]

  /// Whether an element of `facts` is a table from a spreadsheet.
  static func isOne(_ node: PlacedNode) -> Bool {
    guard case .mapping(let members) = node.content else { return false }
    return members.contains { $0.key == "table" }
  }

  /// Reads the file that a table names.
  /// - Parameters:
  ///   - node: The table.
  ///   - files: The texts of all spreadsheets in the folder, by the last part of their names.
  ///   - problems: The list to which problems are added.
  init?(
    _ node: PlacedNode, files: [String: (name: String, text: String)], _ problems: inout Problems
  ) {
    guard case .mapping(let members) = node.content else { return nil }
    place = node.place
    self.members = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
    guard let name = self.members["table"]?.value.text else {
      problems.add(
        place, "\"table\" names no file; expected one in this folder, such as rivers.csv")
      return nil
    }
    guard let found = files[name.text] else {
      let hint = Nearest.hint(for: name.text, among: files.keys.sorted())
      problems.add(name.place, "there is no file \(quoted(name.text)) beside this one\(hint)")
      return nil
    }
    let before = problems.all.count + problems.more
    let hasHeader = Self.choice("header", self.members, ["yes": true, "no": false], &problems)
    file = CSVFile(file: found.name, text: found.text, hasHeader: hasHeader, &problems)
    guard problems.all.count + problems.more == before else { return nil }
    decimal =
      Self.choice("decimal", self.members, ["point": .point, "comma": .comma], &problems)
      ?? CSVNumber.decimal(of: file)
    order = Self.choice(
      "dates", self.members, ["day first": .dayFirst, "month first": .monthFirst], &problems)
    for (index, cell) in headers.enumerated() where Self.special.contains(cell.text.lowercased()) {
      specials[cell.text.lowercased()] = index
    }
    for index in headers.indices {
      units[index] =
        CSVNumber.unit(file.records.compactMap { cell($0, index)?.text }, decimal: decimal).unit
    }
    for (index, role) in file.roles where role == "guid" && specials["id"] == nil {
      specials["id"] = index
    }
    if let name = self.members["name"]?.value.text {
      specials["name"] = index(ofHeader: name, &problems)
    } else if specials["name"] == nil {
      specials["name"] = headers.indices.first { $0 != specials["id"] && isContent($0) }
    }
    guard problems.all.count + problems.more == before else { return nil }
    let areAsked = Self.choice(
      "articles", self.members, ["asked": true, "optional": false], &problems)
    if areAsked != true { noteLanguages() }
    guard !file.records.isEmpty, specials["name"] != nil else {
      problems.add(Place(file: found.name), "the file has no rows below its header")
      return nil
    }
  }

  /// A language is what the table says of its names, the header, or what the articles show.
  private mutating func noteLanguages() {
    for index in headers.indices {
      let cells = file.records.compactMap { cell($0, index)?.text }
      let told = index == specials["name"] ? members["language"]?.value.text?.text : nil
      languages[index] =
        told ?? Articles.language(named: headers[index].text) ?? Articles.language(of: cells)
    }
  }

  private static func choice<Value>(
    _ key: String, _ members: [String: PlacedNode.Member], _ values: [String: Value],
    _ problems: inout Problems
  ) -> Value? {
    guard let member = members[key] else { return nil }
    if let text = member.value.text?.text, let value = values[text] { return value }
    problems.add(
      member.value.place,
      "\(quoted(key)) is \(member.value.text.map { quoted($0.text) } ?? member.value.kind); expected"
        + " \(alternatives(values.keys.sorted()))")
    return nil
  }

  /// The headers; where the file has none, the first column is the term and the second its meaning.
  private var headers: [CSVFile.Cell] {
    if !file.header.isEmpty { return file.header }
    let names = ["term", "meaning"]
    return (file.records.first ?? []).indices.map { index in
      let name = names.indices.contains(index) ? names[index] : "column-\(index + 1)"
      return CSVFile.Cell(text: name, place: Place(file: place.file, line: 1, column: 1))
    }
  }

  /// The index of the column that a text names: the header, or the id made from it.
  private func index(ofHeader text: PlacedText, _ problems: inout Problems) -> Int? {
    let found =
      headers.firstIndex { $0.text == text.text }
      ?? headers.firstIndex { RowID.make(ColumnGuess.name(of: $0.text)) == RowID.make(text.text) }
    if found == nil {
      let names = headers.filter { !$0.text.isEmpty }.map { quoted($0.text) }
      problems.add(
        text.place,
        "the spreadsheet has no column \(quoted(text.text)); its columns are"
          + " \(names.joined(separator: ", "))")
    }
    return found
  }

  /// Whether a column has content, and Anki does not use it for tags or the like.
  private func isContent(_ index: Int) -> Bool {
    file.roles[index] == nil && !headers[index].text.isEmpty
  }

  private func cell(_ record: [CSVFile.Cell], _ index: Int?) -> CSVFile.Cell? {
    guard let index, record.indices.contains(index), !record[index].text.isEmpty,
      !Self.absent.contains(record[index].text)
    else { return nil }
    return record[index]
  }

  /// What a row is: the header of the names, such as "river".
  var kind: String {
    let header = specials["name"].map { headers[$0].text } ?? ""
    let own =
      header.lowercased() == "name" ? RowID.make(id).replacing("-", with: " ") : header.lowercased()
    return CSVScanner.trimmed(own.replacing("_", with: " "))
  }

  /// The number of rows.
  var rowCount: Int { file.records.count }

  /// The headers of columns that give no facts.
  var unused: [String] {
    headers.indices.filter { file.roles[$0] != nil && $0 != specials["id"] }.map {
      headers[$0].text
    }
  }

  private var id: String { members["id"]?.value.text?.text ?? "table" }

  /// The columns that the file has beside the special ones, as they are taken to be.
  var guesses: [ColumnGuess] {
    let own = headers.indices.filter { isContent($0) && !specials.values.contains($0) }
    return own.map { index in
      ColumnGuess(
        headers[index].text, file.records.compactMap { cell($0, index)?.text }, decimal: decimal,
        order: order ?? shownOrder(index), kind: kind, isOnly: own.count == 1)
    }
  }

  /// The order of day and month that the dates of a column show.
  private func shownOrder(_ index: Int) -> CSVDate.Order? {
    let shown = Set(
      file.records.compactMap { cell($0, index).flatMap { CSVDate($0.text, order: nil)?.shown } })
    return shown.count == 1 ? shown.first : nil
  }
}

/// The table as nodes.
extension CSVTable {
  /// The table with `columns` and `rows`.
  /// - Parameters:
  ///   - types: The type of each attribute, by its id.
  ///   - guesses: The columns, where the author writes none; nil for all.
  ///   - problems: The list to which problems are added.
  /// - Returns: A table as an author would write it.
  func node(
    types: [String: ValueType], columns guesses: [ColumnGuess]? = nil, _ problems: inout Problems
  ) -> PlacedNode {
    let columns = columns(guesses ?? self.guesses, &problems)
    var members = self.members.values.filter { !Self.keys.contains($0.key) && $0.key != "columns" }
    func add(_ key: String, _ content: PlacedNode.Content) {
      guard self.members[key] == nil else { return }
      members.append(member(key, content, at: place))
    }
    add("type", .text("table"))
    add("topic", .text(id))
    add("about", .text(id.replacing("-", with: " ") + " of the table"))
    add("row_class", .text(RowID.make(kind)))
    add("source", .mapping([member("id", .text("author"), at: place)]))
    members.append(
      member("columns", .list(columns.map(\.node)), at: self.members["columns"]?.place ?? place))
    let indexed = columns.map { column in (column.index, type(of: column.node, types)) }
    let rows = distinct(
      file.records.compactMap { row($0, indexed, &problems) }, &problems)
    members.append(member("rows", .list(rows), at: self.members["table"]?.place ?? place))
    return PlacedNode(place: place, content: .mapping(members))
  }

  private func member(_ key: String, _ content: PlacedNode.Content, at place: Place)
    -> PlacedNode.Member
  {
    PlacedNode.Member(key: key, place: place, value: PlacedNode(place: place, content: content))
  }

  /// The columns, each with the index of its cells: those of the author, or those that the file has.
  private func columns(
    _ guesses: [ColumnGuess], _ problems: inout Problems
  ) -> [(node: PlacedNode, index: Int)] {
    guard let written = members["columns"] else {
      return guesses.compactMap { guess in
        headers.firstIndex { $0.text == guess.header }.map {
          (node(guess, at: headers[$0].place), $0)
        }
      }
    }
    guard case .list(let nodes) = written.value.content else {
      problems.add(written.place, "\"columns\" is \(written.value.kind); expected a list")
      return []
    }
    return nodes.compactMap { column($0, &problems) }
  }

  private func column(_ node: PlacedNode, _ problems: inout Problems) -> (
    node: PlacedNode, index: Int
  )? {
    guard case .mapping(var members) = node.content,
      let id = members.first(where: { $0.key == "id" })?.value.text
    else { return (node, -1) }
    let header = members.first { $0.key == "header" }?.value.text
    members.removeAll { $0.key == "header" }
    guard let index = index(ofHeader: header ?? id, &problems) else { return nil }
    return (PlacedNode(place: node.place, content: .mapping(members)), index)
  }

  private func node(_ guess: ColumnGuess, at place: Place) -> PlacedNode {
    var members = [
      member("id", .text(guess.id), at: place),
      member("type", .text(guess.type.rawValue), at: place),
    ]
    if let unit = guess.unit { members.append(member("unit", .text(unit), at: place)) }
    members += guess.wording.map { member($0.key, .text($0.text), at: place) }
    return PlacedNode(place: place, content: .mapping(members))
  }

  private func type(of column: PlacedNode, _ types: [String: ValueType]) -> ValueType? {
    guard case .mapping(let members) = column.content else { return nil }
    let texts = Dictionary(members.map { ($0.key, $0.value.text?.text) }) { first, _ in first }
    if let type = texts["type"] ?? nil { return ValueType(rawValue: type) }
    return (texts["attribute"] ?? nil).flatMap { types[$0] }
  }

  private func row(
    _ record: [CSVFile.Cell], _ columns: [(index: Int, type: ValueType?)],
    _ problems: inout Problems
  ) -> PlacedNode? {
    guard let name = cell(record, specials["name"]) else {
      let place = record.first?.place ?? place
      problems.add(place, "this row has no name; expected one in the column \(quoted(kind))")
      return nil
    }
    let own = cell(record, specials["id"])
    let isGUID = specials["id"].map { file.roles[$0] == "guid" } ?? false
    let id = own.map { isGUID ? RowID.make($0.text) : $0.text } ?? RowID.make(name.text)
    // A cell that did not change is not affected by the day of a correction.
    let revision = ["fix", "refine"].compactMap { key in
      cell(record, specials[key]).map { member(key, .text($0.text), at: $0.place) }
    }
    let cells = columns.map { column -> PlacedNode in
      guard let cell = cell(record, column.index) else {
        return PlacedNode(place: placed(name.place, name.text, column.index), content: .text(""))
      }
      let place = placed(cell.place, name.text, column.index)
      let text = value(cell.text, as: column.type, column.index, at: place, &problems)
      let value = PlacedNode.Content.text(text)
      var more = text.isEmpty ? [] : revision
      if let bare = languages[column.index].flatMap({ Articles.bare(text, in: $0) }) {
        let form = PlacedNode(place: place, content: .text(bare))
        more.append(member("accept", .list([form]), at: place))
      }
      return PlacedNode(
        place: place,
        content: more.isEmpty ? value : .mapping([member("value", value, at: place)] + more))
    }
    var members = [
      member("id", .text(id), at: own?.place ?? name.place),
      member("name", .text(name.text), at: name.place),
      member("cells", .list(cells), at: name.place),
    ]
    for key in ["accept", "was"] {
      let cell = cell(record, specials[key])
      var texts = (cell?.text ?? "").split { ";|".contains($0) }.map {
        CSVScanner.trimmed(String($0))
      }
      if key == "accept", let language = specials["name"].flatMap({ languages[$0] }) {
        texts += ([name.text] + texts).compactMap { Articles.bare($0, in: language) }
      }
      let place = cell?.place ?? name.place
      let nodes = texts.filter { !$0.isEmpty }.map { PlacedNode(place: place, content: .text($0)) }
      if !nodes.isEmpty { members.append(member(key, .list(nodes), at: place)) }
    }
    if let article = cell(record, specials["article"]) {
      members.append(member("article", .text(article.text), at: article.place))
    }
    return PlacedNode(place: name.place, content: .mapping(members))
  }

  /// Rows whose names give different ids; the others are reported.
  private func distinct(_ rows: [PlacedNode], _ problems: inout Problems) -> [PlacedNode] {
    guard specials["id"] == nil else { return rows }
    var first: [String: PlacedNode] = [:]
    return rows.filter { row in
      guard let id = row["id"]?.text?.text else { return true }
      guard let other = first.updateValue(first[id] ?? row, forKey: id) else { return true }
      problems.add(
        row.place,
        "the name \(quoted(row["name"]?.text?.text ?? id)) gives the same id as"
          + " \(quoted(other["name"]?.text?.text ?? id)) at \(other.place); add a column named id with an"
          + " id for every row")
      return false
    }
  }

  private func placed(_ place: Place, _ row: String, _ index: Int) -> Place {
    var place = place
    let column = headers.indices.contains(index) ? headers[index].text : ""
    place.cell = "row \(row), column \(column)"
    return place
  }

  /// A cell as facts have it: `1,234.5` as `1234.5`, `1/2/2020` as a date.
  private func value(
    _ text: String, as type: ValueType?, _ index: Int, at place: Place, _ problems: inout Problems
  ) -> String {
    switch type {
    case .quantity, .derived, .year:
      guard let number = CSVNumber(text, decimal: decimal) else {
        if decimal != nil, CSVNumber(text, decimal: nil) != nil {
          problems.add(
            place,
            "\(quoted(text)) does not have the decimal sign of the file's other numbers; write it as they"
              + " are, or say decimal: point or decimal: comma in the table")
          return ""
        }
        return text
      }
      guard number.unit.isEmpty || number.unit == units[index] else { return text }
      guard decimal == nil, number.evidence == .either else { return number.plain }
      problems.add(
        place,
        "\(quoted(text)) may be \(number.plain.replacing(".", with: "")) or \(number.plain); say decimal:"
          + " point or decimal: comma in the table")
      return ""
    case .date:
      let order = order ?? shownOrder(index)
      guard let date = CSVDate(text, order: order) else { return text }
      guard date.isAmbiguous, order == nil else { return date.plain }
      problems.add(
        place,
        "\(quoted(text)) may begin with the day or with the month; say dates: day first or dates: month"
          + " first in the table")
      return ""
    default: return text
    }
  }
}
