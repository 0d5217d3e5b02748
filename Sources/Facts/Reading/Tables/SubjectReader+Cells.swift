extension SubjectReader {
  /// Reads the cells of a row as facts. An empty cell is not a fact.
  mutating func readRow(
    _ row: TableDraft.Line, _ columns: [Column?], _ frame: Frame, isWhole: Bool
  ) {
    let nodes = isWhole ? cells(of: row, columns: columns.count) : []
    let wasRow = earlierRowIDs(row)
    var values: [ReadValue?] = []
    var names: [String: Numbers.Entry] = [:]
    for (node, column) in zip(nodes, columns) {
      let isEmpty = node.content == .text("")
      let value = isEmpty ? nil : column.flatMap { cell(node, in: $0) }
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
      let extras = extras(of: node)
      let cell = TableCell(table: frame.id, row: row.id.text, column: column.id)
      add(value, extras, in: column, cell, frame, was: wasRow)
      if let expression = column.derived, let number = value.number {
        var others = names
        others[column.id] = .other
        derivations.append(
          Derivation(
            expression: expression, place: column.derivedPlace, value: number,
            valuePlace: value.place, names: others))
      }
    }
  }

  private mutating func earlierRowIDs(_ row: TableDraft.Line) -> [String] {
    let expected = "a list of ids it had before"
    return row.fields.texts("was", expected: expected, problems: &problems)
      .filter { IDs.checkForm($0, problems: &problems) }.map(\.text)
  }

  /// The text of a cell, which is a text or a mapping with a `value`.
  private static func written(_ node: YAMLNode) -> PlacedText? {
    guard case .mapping(let members) = node.content else { return node.text }
    return members.first { $0.key == "value" }?.value.text
  }

  /// The parts of a cell besides its value, if the cell is a mapping.
  private struct CellExtras {
    var accept: [String] = []
    var askMore: [String] = []
    var revision: Revision?
    var importance: Importance?
  }

  /// The other accepted answers of a cell that is a mapping.
  private mutating func extras(of node: YAMLNode) -> CellExtras {
    guard case .mapping = node.content,
      let fields = Fields(
        node, of: "a cell",
        keys: ["value", "accept", "ask_more", "fix", "refine", "importance"],
        problems: &problems)
    else { return CellExtras() }
    let expected = "a list of answers that are not enough"
    let askMore = fields.texts("ask_more", expected: expected, problems: &problems)
    return CellExtras(
      accept: otherForms(fields), askMore: askMore.map(\.text), revision: revision(fields),
      importance: importance(fields))
  }

  private mutating func cell(_ node: YAMLNode, in column: Column) -> ReadValue? {
    guard let text = Self.written(node) else {
      problems.add(node.place, "\(node.kind) in the column \(quoted(column.id)); expected a text")
      return nil
    }
    guard let value = value(of: column.claim, text) else { return nil }
    check(column.exactness, against: value, word: text.place, within: nil)
    return value
  }

  private mutating func add(
    _ value: ReadValue, _ extras: CellExtras, in column: Column,
    _ cell: TableCell, _ frame: Frame, was rows: [String]
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
    for earlier in was {
      earlierIDs.append(
        EarlierID(id: PlacedText(text: earlier, place: value.place), fact: id))
    }
    facts.append(
      Fact(
        id: id, topic: frame.topic, about: .entity(cell.row), attribute: column.attribute,
        wording: column.claim.wording, qualifiers: column.qualifiers, value: value.value,
        accept: extras.accept, askMore: extras.askMore, precision: column.exactness.precision,
        askFigures: column.exactness.askFigures, asOf: column.asOf ?? frame.standing.asOf,
        when: column.when ?? frame.standing.when, status: frame.standing.status,
        validUntil: frame.standing.validUntil, supersedes: nil,
        was: was, pool: column.extras.pool, plausible: column.extras.plausible,
        neverDistractors: column.extras.neverDistractors, note: column.extras.note ?? frame.note,
        authorNote: column.extras.authorNote, exactSpelling: column.extras.exactSpelling,
        expression: nil, citation: frame.citation, revision: extras.revision,
        importance: extras.importance ?? column.importance ?? frame.importance, table: cell,
        place: value.place))
  }

  /// Completes a column after all rows: the options of a choice, and its numbers for expressions.
  /// The facts of the table start at `start`.
  mutating func addColumn(
    _ id: String, _ column: Column?, of draft: TableDraft, table: String, from start: Int
  ) {
    let own = facts.indices[start...].filter { facts[$0].table?.column == id }
    let position = draft.columns.firstIndex { $0.id.text == id } ?? 0
    let isComplete =
      draft.isWhole && draft.hasAllRows
      && draft.rows.allSatisfy { row in
        !cells(of: row, columns: draft.columns.count).isEmpty
      }
    let filled = draft.rows.filter { row in
      let cells = cells(of: row, columns: draft.columns.count)
      return !cells.isEmpty && cells[position].content != .text("")
    }
    guard isComplete, own.count == filled.count, let column else {
      numbers.facts["\(table).\(id)"] = .unavailable
      return
    }
    let values = own.compactMap { single(facts[$0].value) }
    let areNumbers = values.count == own.count && !values.isEmpty
    numbers.facts["\(table).\(id)"] = areNumbers ? .column(values) : .other
    if column.claim.type == .choice { addOptions(to: own, in: column) }
  }

  /// Adds the wrong options of a choice in a table: the other values of its column, and the
  /// column's pool.
  private mutating func addOptions(to cells: [Int], in column: Column) {
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
      facts[index].pool =
        texts.filter { $0 != text } + column.extras.pool.filter { !texts.contains($0) }
    }
  }

  /// The number, if a value is a single one.
  func single(_ value: Value) -> Double? {
    switch value {
    case .quantity(let text, _): Double(text)
    case .year(let year): Double(year)
    default: nil
    }
  }
}
