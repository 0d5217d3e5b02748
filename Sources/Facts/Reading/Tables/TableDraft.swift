/// The columns and rows of a table before its cells are read.
struct TableDraft {
  /// A column or a row.
  struct Line {
    var fields: Fields
    var id: PlacedText
  }

  private(set) var columns: [Line] = []
  private(set) var rows: [Line] = []
  /// The class of the entities that the rows define.
  private(set) var rowClass: PlacedText?
  /// What counts in the names of the rows besides their letters.
  private let spelling: Spelling
  /// Whether every column could be read, so that cells can be assigned to columns.
  private(set) var isWhole = true
  /// Whether every row could be read, so that columns are complete.
  private(set) var hasAllRows = true

  /// The keys that a table may have.
  static let keys =
    [
      "id", "topic", "about", "type", "as_of", "when", "status", "valid_until", "row_class",
      "columns", "rows", "was", "importance", "note", "source",
    ] + Spelling.keys
  private static let rowKeys = ["id", "name", "accept", "article", "was", "cells"]

  /// Reads the columns; the rows follow.
  init(_ fields: Fields, classes: inout IDs, _ problems: inout Problems) {
    spelling = Spelling(fields, &problems)
    var ids = IDs("column")
    for node in fields.elements("columns", &problems) {
      guard let column = Fields(node, of: "a column", keys: Column.keys, &problems),
        let id = column.id("id", &problems), ids.claim(id, &problems)
      else {
        isWhole = false
        continue
      }
      columns.append(Line(fields: column, id: id))
    }
    rowClass = fields.text("row_class", expected: "a class", &problems)
    if let rowClass, IDs.checkForm(rowClass, &problems) {
      classes.insert(rowClass.text, at: rowClass.place)
    }
  }

  /// Reads rows; a row defines an entity unless there is one with its id.
  ///
  /// - Parameters:
  ///   - nodes: The rows, each a mapping with the keys of a row: `cells` is a list with one text for
  ///     each column, in the order of ``columns``. They may come from the table's own file or from
  ///     another one, to which their locations then point.
  ///   - table: The table to which they belong.
  ///   - entities: The entities, to which those of the rows are added.
  ///   - problems: The list to which problems are added.
  mutating func readRows(
    _ nodes: [PlacedNode], of table: Fields, entities: inout Known<Entity>,
    _ problems: inout Problems
  ) {
    var ids = IDs("row")
    for node in nodes {
      guard let row = Fields(node, of: "a row", keys: Self.rowKeys, &problems),
        let id = row.id("id", &problems), ids.claim(id, &problems)
      else {
        hasAllRows = false
        continue
      }
      entities.readRow(
        row, id: id, rowClass: rowClass, spelling: spelling, table: table, &problems)
      rows.append(Line(fields: row, id: id))
    }
  }

  /// The ids of all cells, as `row/column`, with the locations of their rows.
  var cells: [(id: String, place: Place)] {
    rows.flatMap { row in columns.map { ("\(row.id.text)/\($0.id.text)", row.fields.place) } }
  }

  /// The cells of a row; empty if their number is wrong, which is reported elsewhere.
  func cells(of row: Line) -> [PlacedNode] {
    guard case .list(let cells) = row.fields["cells"]?.content, cells.count == columns.count else {
      return []
    }
    return cells
  }

  /// Reports a row without cells, or with too few or too many.
  func checkCells(of row: Line, _ problems: inout Problems) {
    let expected = "one for each column: \(columns.map(\.id.text).joined(separator: ", "))"
    guard row.fields.has("cells") else {
      row.fields.lacks("cells", expected: expected, &problems)
      return
    }
    let cells = row.fields.list("cells", expected: expected, &problems)
    guard let cells, isWhole, cells.count != columns.count else { return }
    problems.add(
      row.fields.keyPlace("cells"),
      "the row \(quoted(row.id.text)) has \(cells.count) cells; expected \(columns.count),"
        + " \(expected)")
  }
}

extension Fields {
  /// The elements of a list that must be there.
  func elements(_ key: String, _ problems: inout Problems) -> [PlacedNode] {
    let expected = "a list, each element on a line that starts with -"
    if !has(key) { lacks(key, expected: expected, &problems) }
    return list(key, expected: expected, &problems) ?? []
  }

  /// The earlier ids of a table, a row or a column.
  func earlierIDs(_ problems: inout Problems) -> [String] {
    texts("was", expected: "a list of ids it had before", &problems).filter {
      IDs.checkForm($0, &problems)
    }.map(\.text)
  }
}

extension Known<Entity> {
  /// Reads the entity of a row: a known one, or a new one of the table's row class.
  fileprivate mutating func readRow(
    _ row: Fields, id: PlacedText, rowClass: PlacedText?, spelling: Spelling, table: Fields,
    _ problems: inout Problems
  ) {
    let accept = row.otherForms(&problems)
    let article = row.article(&problems)
    if ids.contains(id.text) {
      let name = row.text("name", &problems)
      guard var known = self[id.text] else { return }
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
      known.accept += accept.filter { !known.accept.contains($0) }
      put(known)
      return
    }
    guard ids.isWhole else { return }
    ids.insert(id.text, at: id.place)
    let name = row.required(
      "name", expected: "what a learner reads, since no entity has this id", &problems)
    guard let rowClass else {
      if !table.has("row_class") {
        let expected = "the class of the entities that its rows define"
        table.lacks("row_class", expected: expected, &problems)
      }
      return
    }
    guard let name else { return }
    put(
      Entity(
        id: id.text, class: rowClass.text, name: name.text, accept: accept, article: article,
        spelling: spelling, place: row.place))
  }
}
