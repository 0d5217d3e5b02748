/// The parts that all cells of a table share.
private struct Frame {
  var id: String
  var was: [String]
  var topic: String
  var citation: Citation
  var standing: Standing
  var note: String?
  var importance: Importance
}

extension ReadFacts {
  /// Reads every cell of a table as a fact. An empty cell is not a fact.
  mutating func readTable(
    _ draft: TableDraft, id: PlacedText?, _ fields: Fields, names: inout Names,
    _ problems: inout Problems
  ) {
    let topic = names.topics.topic(of: fields, &problems)
    let about = About(fields, entities: names.entities.ids, &problems)
    let citation = Citation(fields, sources: names.sources, &problems)
    let standing = Standing(fields, &problems)
    let note = fields.note("note", &problems)
    let was = fields.earlierIDs(&problems)
    let columns = draft.columns.map { Column($0, names, &problems) }
    for row in draft.rows { draft.checkCells(of: row, &problems) }
    guard let id, let topic, let about, let citation else { return }
    let frame = Frame(
      id: id.text, was: was, topic: topic, citation: citation, standing: standing, note: note,
      importance: Importance(fields, &problems) ?? .useful)
    let start = facts.count
    for row in draft.rows {
      let cells = draft.isWhole ? draft.cells(of: row) : []
      readRow(row, cells, columns, frame, entities: names.entities, &problems)
    }
    for (position, column) in columns.enumerated() {
      complete(column, at: position, of: draft, table: id.text, from: start, &problems)
    }
    let shape = zip(draft.columns, columns).compactMap { line, column in
      column.map {
        Table.Column(
          id: $0.id, attribute: $0.attribute, type: $0.claim.type,
          derived: line.fields["derived"]?.text?.text)
      }
    }
    tables.append(
      Table(
        id: id.text, topic: topic, about: about, columns: shape, rows: draft.rows.map(\.id.text),
        citation: citation, place: fields.place))
  }

  private mutating func readRow(
    _ row: TableDraft.Line, _ nodes: [PlacedNode], _ columns: [Column?], _ frame: Frame,
    entities: Known<Entity>, _ problems: inout Problems
  ) {
    let wasRow = row.fields.earlierIDs(&problems)
    var values: [ReadValue?] = []
    var names: [String: Numbers.Entry] = [:]
    for (node, column) in zip(nodes, columns) {
      let isEmpty = node.content == .text("")
      let value = isEmpty ? nil : column?.value(of: node, entities: entities, &problems)
      values.append(value)
      guard let column else { continue }
      if isEmpty {
        names[column.id] = .other
        emptyCells.append("\(frame.id)/\(row.id.text)/\(column.id)")
      } else if let value {
        names[column.id] = value.number.map { .number($0.double) } ?? .other
      } else {
        names[column.id] = .unavailable
      }
    }
    for ((value, column), node) in zip(zip(values, columns), nodes) {
      guard let value, let column else { continue }
      let extras = CellExtras(node, &problems)
      let cell = TableCell(table: frame.id, row: row.id.text, column: column.id)
      add(value, extras, in: column, cell, frame, was: wasRow)
      if let (expression, place) = column.derived, let number = value.number {
        var others = names
        others[column.id] = .other
        derivations.append(
          Derivation(
            expression: expression, place: place, value: number, valuePlace: value.place,
            names: others))
      }
    }
  }

  private mutating func add(
    _ value: ReadValue, _ extras: CellExtras, in column: Column, _ cell: TableCell, _ frame: Frame,
    was rows: [String]
  ) {
    let id = "\(cell.table)/\(cell.row)/\(cell.column)"
    var was: [String] = []
    for table in [cell.table] + frame.was {
      for row in [cell.row] + rows {
        for name in [cell.column] + column.was where "\(table)/\(row)/\(name)" != id {
          was.append("\(table)/\(row)/\(name)")
        }
      }
    }
    earlierIDs += was.map { EarlierID(id: PlacedText(text: $0, place: value.place), fact: id) }
    var fact = Fact(
      id: id, topic: frame.topic, about: .entity(cell.row), attribute: column.attribute,
      wording: column.claim.wording, qualifiers: column.qualifiers, value: value.value,
      accept: column.extras.accepted(of: value.value, and: extras.accept),
      askMore: extras.askMore, precision: column.exactness.precision,
      askFigures: column.exactness.askFigures, asOf: column.standing.asOf ?? frame.standing.asOf,
      when: column.standing.when ?? frame.standing.when, status: frame.standing.status,
      validUntil: frame.standing.validUntil, supersedes: nil, was: was, pool: column.extras.pool,
      plausible: column.extras.plausible, neverDistractors: column.extras.neverDistractors,
      note: column.extras.note ?? frame.note, authorNote: column.extras.authorNote,
      exactSpelling: column.extras.exactSpelling, expression: nil, citation: frame.citation,
      revision: extras.revision,
      importance: extras.importance ?? column.importance ?? frame.importance, table: cell,
      place: value.place)
    fact.points = extras.points
    fact.spelling = column.extras.spelling
    facts.append(fact)
  }

  /// Completes a column after all rows: the options of a choice, and its numbers for expressions.
  /// The facts of the table start at `start`.
  private mutating func complete(
    _ column: Column?, at position: Int, of draft: TableDraft, table: String, from start: Int,
    _ problems: inout Problems
  ) {
    let id = draft.columns[position].id.text
    let own = facts.indices[start...].filter { facts[$0].table?.column == id }
    let rows = draft.rows.map { draft.cells(of: $0) }
    let isComplete = draft.isWhole && draft.hasAllRows && rows.allSatisfy { !$0.isEmpty }
    let filled = rows.count { !$0.isEmpty && $0[position].content != .text("") }
    guard isComplete, own.count == filled, let column else {
      columns["\(table).\(id)"] = .unavailable
      return
    }
    let values = own.compactMap { facts[$0].value.entry.number }
    let areNumbers = values.count == own.count && !values.isEmpty
    columns["\(table).\(id)"] = areNumbers ? .column(values) : .other
    if column.claim.type == .choice { addOptions(to: own, in: column, &problems) }
  }

  /// Adds the wrong options of a choice in a table: the other values of its column, and the
  /// column's pool.
  private mutating func addOptions(to cells: [Int], in column: Column, _ problems: inout Problems) {
    var texts: [String] = []
    for index in cells {
      if case .choice(let text) = facts[index].value, !texts.contains(text) { texts.append(text) }
    }
    if texts.count + column.extras.pool.count < 2 {
      problems.add(
        column.place,
        "the column \(quoted(column.id)) is a choice with one value only; expected a second value, or"
          + " a \"pool\" of wrong options")
    }
    for index in cells {
      guard case .choice(let text) = facts[index].value else { continue }
      facts[index].isPoolOfColumn = column.extras.pool.isEmpty
      facts[index].pool =
        texts.filter { $0 != text } + column.extras.pool.filter { !texts.contains($0) }
    }
  }
}

extension Column {
  /// The value of a cell, which is a text or a mapping with a `value`.
  fileprivate func value(of cell: PlacedNode, entities: Known<Entity>, _ problems: inout Problems)
    -> ReadValue?
  {
    var text = cell.text
    if case .mapping(let members) = cell.content {
      text = members.first { $0.key == "value" }?.value.text
    }
    guard let text else {
      problems.add(cell.place, "\(cell.kind) in the column \(quoted(id)); expected a text")
      return nil
    }
    guard let value = ReadValue(of: claim, text, entities: entities, &problems) else { return nil }
    exactness.check(value, word: text.place, within: nil, &problems)
    return value
  }
}

/// The parts of a cell besides its value, if the cell is a mapping.
private struct CellExtras {
  var accept: [String] = []
  var askMore: [String] = []
  var points: [Item] = []
  var revision: Revision?
  var importance: Importance?

  init(_ cell: PlacedNode, _ problems: inout Problems) {
    let keys = ["value", "accept", "ask_more", "points", "fix", "refine", "importance"]
    guard case .mapping = cell.content,
      let fields = Fields(cell, of: "a cell", keys: keys, &problems)
    else { return }
    askMore = fields.askMore(&problems)
    accept = fields.otherForms(&problems)
    points = [Item](pointsIn: fields, &problems)
    revision = Revision(fields, &problems)
    importance = Importance(fields, &problems)
  }
}
