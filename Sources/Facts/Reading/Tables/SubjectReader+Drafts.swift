extension SubjectReader {
  static let tableKeys = [
    "id", "topic", "about", "type", "as_of", "when", "status", "valid_until", "row_class",
    "columns", "rows", "was", "importance", "note", "source",
  ]

  /// Registers the ids of all facts, and the entities that rows of tables define.
  mutating func draftFacts() -> [FactDraft] {
    var drafts: [FactDraft] = []
    for node in files.section("facts") {
      let isTable = Self.isTable(node)
      guard
        let fields = Fields(
          node, of: isTable ? "a table" : "a fact",
          keys: isTable ? Self.tableKeys : Self.factKeys, problems: &problems)
      else { continue }
      var draft = FactDraft(fields: fields, id: fields.id(problems: &problems))
      if let id = draft.id, !factIDs.claim(id, problems: &problems) { draft.id = nil }
      if isTable {
        let table = draftTable(fields)
        draft.table = table
        if let id = draft.id {
          tableIDs.insert(id.text, at: id.place)
          claimCells(of: table, id: id)
        }
      }
      drafts.append(draft)
    }
    return drafts
  }

  private static func isTable(_ node: YAMLNode) -> Bool {
    guard case .mapping(let members) = node.content else { return false }
    return members.contains { $0.key == "type" && $0.value.text?.text == "table" }
  }

  private mutating func draftTable(_ fields: Fields) -> TableDraft {
    var table = TableDraft()
    var columnIDs = IDs("column")
    for node in elements(fields, "columns") {
      let keys = Self.columnKeys
      guard let column = Fields(node, of: "a column", keys: keys, problems: &problems),
        let id = column.id(problems: &problems), columnIDs.claim(id, problems: &problems)
      else {
        table.isWhole = false
        continue
      }
      table.columns.append(TableDraft.Line(fields: column, id: id))
    }
    let rowClass = fields.text("row_class", expected: "a class", problems: &problems)
    if let rowClass, IDs.checkForm(rowClass, problems: &problems) {
      classIDs.insert(rowClass.text, at: rowClass.place)
    }
    var rowIDs = IDs("row")
    for node in elements(fields, "rows") {
      let keys = ["id", "name", "accept", "article", "was", "cells"]
      guard let row = Fields(node, of: "a row", keys: keys, problems: &problems),
        let id = row.id(problems: &problems), rowIDs.claim(id, problems: &problems)
      else {
        table.hasAllRows = false
        continue
      }
      readRowEntity(row, id: id, rowClass: rowClass, table: fields)
      table.rows.append(TableDraft.Line(fields: row, id: id))
    }
    return table
  }

  private mutating func elements(_ fields: Fields, _ key: String) -> [YAMLNode] {
    let expected = "a list, each element on a line that starts with -"
    guard fields.has(key) else {
      fields.lacks(key, expected: expected, problems: &problems)
      return []
    }
    return fields.list(key, expected: expected, problems: &problems) ?? []
  }

  private mutating func claimCells(of table: TableDraft, id: PlacedText) {
    for row in table.rows {
      for column in table.columns {
        factIDs.insert("\(id.text)/\(row.id.text)/\(column.id.text)", at: row.fields.place)
      }
    }
  }

  /// The entity of a row: a known one, or a new one of the table's row class.
  private mutating func readRowEntity(
    _ row: Fields, id: PlacedText, rowClass: PlacedText?, table: Fields
  ) {
    let accept = otherForms(row)
    let article = article(row)
    if entityIDs.contains(id.text) {
      let name = row.text("name", problems: &problems)
      guard let position = entityPositions[id.text] else { return }
      let known = entities[position]
      if let name, name.text != known.name {
        problems.add(
          name.place,
          "the row \(quoted(id.text)) is called \(quoted(name.text)), but \(quoted(known.name))"
            + " at \(known.place)")
      }
      if let rowClass, rowClass.text != known.class {
        problems.add(
          id.place,
          "the row \(quoted(id.text)) is of the class \(known.class), the table of"
            + " \(rowClass.text)")
      }
      for form in accept where !entities[position].accept.contains(form) {
        entities[position].accept.append(form)
      }
      return
    }
    guard entityIDs.isWhole else { return }
    entityIDs.insert(id.text, at: id.place)
    let name = row.required(
      "name", expected: "what a learner reads, since no entity has this id", problems: &problems)
    guard let rowClass else {
      if !table.has("row_class") {
        let expected = "the class of the entities that its rows define"
        table.lacks("row_class", expected: expected, problems: &problems)
      }
      return
    }
    guard let name else { return }
    add(
      Entity(
        id: id.text, class: rowClass.text, name: name.text, accept: accept, article: article,
        place: row.place))
  }
}
