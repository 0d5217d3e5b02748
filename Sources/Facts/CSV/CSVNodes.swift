/// The table that an author would write in place of one from a spreadsheet. Each node keeps the place of
/// its cell, so that every error of a table is reported where it is in the spreadsheet.
struct CSVNodes {
  private let table: CSVTable
  /// The columns of facts, each with the index of its cells.
  private let columns: [(node: PlacedNode, index: Int, type: ValueType?)]

  /// Finds the columns.
  /// - Parameters:
  ///   - table: The table.
  ///   - types: The type of each attribute, by its id.
  ///   - guesses: The columns, where the author writes none; nil for all.
  ///   - problems: The list to which problems are added.
  init(
    _ table: CSVTable, types: [String: ValueType], guesses: [ColumnGuess]? = nil,
    _ problems: inout Problems
  ) {
    self.table = table
    var found: [(PlacedNode, Int)] = []
    switch table.members.first(where: { $0.key == "columns" })?.value {
    case nil:
      for guess in guesses ?? table.guesses {
        guard let index = table.columns.firstIndex(where: { $0.header.text == guess.header }) else {
          continue
        }
        found.append((guess.node(at: table.columns[index].header.place), index))
      }
    case let written?:
      guard case .list(let nodes) = written.content else {
        problems.add(written.place, "\"columns\" is \(written.kind); expected a list")
        break
      }
      for node in nodes {
        guard let wanted = node["header"]?.text ?? node["id"]?.text else {
          // The reader of tables reports that it has no id.
          found.append((node, -1))
          continue
        }
        guard let index = table.index(ofHeader: wanted, &problems) else { continue }
        found.append((node.without("header"), index))
      }
    }
    columns = found.map { node, index in
      let attribute = node["attribute"]?.text.flatMap { types[$0.text] }
      let isForeign = table.columns.indices.contains(index) && table.columns[index].isForeign
      return (
        isForeign ? node.with(table.spelling) : node, index,
        node["type"]?.text.flatMap { ValueType(rawValue: $0.text) } ?? attribute
      )
    }
  }

  /// The whole table.
  func node(_ problems: inout Problems) -> PlacedNode {
    var members = table.members.filter { !CSVTable.keys.contains($0.key) && $0.key != "columns" }
    let defaults: [(String, PlacedNode.Content)] = [
      ("type", .text("table")), ("topic", .text(table.id)),
      // Of a table only its rows are asked.
      ("about", .text("\(table.id.replacing("-", with: " ")) of the table")),
      ("row_class", .text(RowID.make(table.kind))),
      ("source", PlacedNode([("id", "author")], at: table.place).content),
    ]
    for (key, content) in defaults where !members.contains(where: { $0.key == key }) {
      members.append(member(key, content, at: table.place))
    }
    let isNameForeign = table.specials["name"].map { table.columns[$0].isForeign } ?? false
    if isNameForeign || !table.columns.contains(where: \.isForeign) {
      members += table.spelling
    }
    members.append(member("columns", .list(columns.map(\.node)), at: table.place))
    let rows = distinct(table.records.compactMap { row($0, &problems) }, &problems)
    members.append(member("rows", .list(rows), at: table.place))
    return PlacedNode(place: table.place, content: .mapping(members))
  }

  private func member(
    _ key: String, _ content: PlacedNode.Content, at place: Place
  ) -> PlacedNode.Member {
    PlacedNode.Member(key: key, place: place, value: PlacedNode(place: place, content: content))
  }

  private func list(_ key: String, _ texts: [String], at place: Place) -> PlacedNode.Member {
    member(key, .list(texts.map { PlacedNode(place: place, content: .text($0)) }), at: place)
  }

  private func row(_ record: [CSVFile.Cell], _ problems: inout Problems) -> PlacedNode? {
    guard let name = table.cell(record, "name") else {
      problems.add(
        record.first?.place ?? table.place,
        "this row has no name; expected one in the column \(quoted(table.kind))")
      return nil
    }
    let own = table.cell(record, "id")
    let isGUID = table.specials["id"].map { table.columns[$0].role == "guid" } ?? false
    let id = own.map { isGUID ? RowID.make($0.text) : $0.text } ?? RowID.make(name.text)
    // A cell that did not change is not affected by the day of a correction.
    let revision = ["fix", "refine"].compactMap { key in
      table.cell(record, key).map { member(key, .text($0.text), at: $0.place) }
    }
    var cells: [PlacedNode] = []
    for column in columns {
      cells.append(cell(record, name, column.index, column.type, revision, &problems))
    }
    var members = [
      member("id", .text(id), at: own?.place ?? name.place),
      member("name", .text(name.text), at: name.place),
      member("cells", .list(cells), at: name.place),
    ]
    var others = texts(record, "accept")
    if let language = table.specials["name"].flatMap({ table.columns[$0].language }) {
      others += ([name.text] + others).compactMap { Articles.bare($0, in: language) }
    }
    for (key, texts) in [("accept", others), ("was", texts(record, "was"))] where !texts.isEmpty {
      members.append(list(key, texts, at: table.cell(record, key)?.place ?? name.place))
    }
    if let article = table.cell(record, "article") {
      members.append(member("article", .text(article.text), at: article.place))
    }
    return PlacedNode(place: name.place, content: .mapping(members))
  }

  /// The texts in a cell, with semicolons or bars between them.
  private func texts(_ record: [CSVFile.Cell], _ special: String) -> [String] {
    let text = table.cell(record, special)?.text ?? ""
    return text.split { ";|".contains($0) }.map { CSVScanner.trimmed(String($0)) }.filter {
      !$0.isEmpty
    }
  }

  private func cell(
    _ record: [CSVFile.Cell], _ name: CSVFile.Cell, _ index: Int, _ type: ValueType?,
    _ revision: [PlacedNode.Member], _ problems: inout Problems
  ) -> PlacedNode {
    let isThere = table.columns.indices.contains(index)
    let found = record.value(index)
    var place = found?.place ?? name.place
    if isThere { place.cell = "row \(name.text), column \(table.columns[index].header.text)" }
    guard isThere, let found else { return PlacedNode(place: place, content: .text("")) }
    let column = table.columns[index]
    var text = ""
    do throws(CSVColumn.Refusal) {
      text = try column.plain(found.text, as: type, decimal: table.decimal, order: table.order)
    } catch {
      problems.add(place, error.reason)
    }
    var more = text.isEmpty ? [] : revision
    if let bare = column.language.flatMap({ Articles.bare(text, in: $0) }) {
      more.append(list("accept", [bare], at: place))
    }
    let points = texts(record, "points")
    if type == .text, !text.isEmpty, !points.isEmpty {
      more.append(list("points", points, at: table.cell(record, "points")?.place ?? place))
    }
    let value = PlacedNode.Content.text(text)
    return PlacedNode(
      place: place,
      content: more.isEmpty ? value : .mapping([member("value", value, at: place)] + more))
  }

  /// Rows whose names give different ids; the others are reported.
  private func distinct(_ rows: [PlacedNode], _ problems: inout Problems) -> [PlacedNode] {
    guard table.specials["id"] == nil else { return rows }
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
}

extension ColumnGuess {
  /// The column as an author would write it.
  fileprivate func node(at place: Place) -> PlacedNode {
    let unit = unit.map { [("unit", $0)] } ?? []
    return PlacedNode([("id", id), ("type", type.rawValue)] + unit + wording, at: place)
  }
}

extension PlacedNode {
  /// A mapping with further members, unless it has them.
  fileprivate func with(_ more: [PlacedNode.Member]) -> PlacedNode {
    guard case .mapping(let members) = content else { return self }
    let new = more.filter { one in !members.contains { $0.key == one.key } }
    return PlacedNode(place: place, content: .mapping(members + new))
  }

  /// A mapping without one of its keys.
  fileprivate func without(_ key: String) -> PlacedNode {
    guard case .mapping(let members) = content else { return self }
    return PlacedNode(place: place, content: .mapping(members.filter { $0.key != key }))
  }
}
