extension SubjectReader {
  static let columnKeys =
    ["id", "attribute", "type", "unit", "script", "to"] + Template.allCases.map(\.rawValue)
    + [
      "qualifiers", "derived", "precision", "ask_precision", "as_of", "when", "importance", "pool",
      "plausible", "never_distractors", "note", "author_note", "exact_spelling", "was",
    ]

  /// A column that could be read, with everything that its cells share.
  struct Column {
    var id: String
    var attribute: String?
    var claim: Claim
    var qualifiers: [String: String]
    var derived: Expression?
    var derivedPlace: Place
    var exactness: Exactness
    var asOf: AsOf?
    var when: String?
    var importance: Importance?
    var extras: Extras
    var was: [String]
    var place: Place
  }

  mutating func readTable(_ draft: TableDraft, id: PlacedText?, _ fields: Fields) {
    let topic = topic(fields)
    let about = about(fields)
    let citation = citation(fields)
    let state = standing(fields)
    let note = fields.text("note", expected: "a line of text", problems: &problems)?.text
    let was = earlierTexts(fields)
    let columns = draft.columns.map { readColumn($0) }
    for row in draft.rows { checkCells(of: row, in: draft) }
    guard let id, let topic, let about, let citation else { return }
    let frame = Frame(
      id: id.text, was: was, topic: topic, citation: citation, standing: state, note: note,
      importance: importance(fields) ?? .useful)
    let start = facts.count
    for row in draft.rows {
      readRow(row, columns, frame, isWhole: draft.isWhole)
    }
    for (line, column) in zip(draft.columns, columns) {
      addColumn(line.id.text, column, of: draft, table: id.text, from: start)
    }
    let shape = columns.compactMap { $0 }.map { column in
      Table.Column(
        id: column.id, attribute: column.attribute, type: column.claim.type,
        derived: draft.columns.first { $0.id.text == column.id }?.fields["derived"]?.text?.text)
    }
    tables.append(
      Table(
        id: id.text, topic: topic, about: about, columns: shape, rows: draft.rows.map(\.id.text),
        citation: citation, place: fields.place))
  }

  /// The parts that all cells of a table share.
  struct Frame {
    var id: String
    var was: [String]
    var topic: String
    var citation: Citation
    var standing: Standing
    var note: String?
    var importance: Importance
  }

  private mutating func readColumn(_ line: TableDraft.Line) -> Column? {
    let fields = line.fields
    let qualifiers = qualifiers(fields)
    let attribute = fields.text("attribute", expected: "an attribute's id", problems: &problems)
    let claim = columnClaim(fields, line.id, attribute: attribute, qualifiers: qualifiers)
    let extras = extras(fields)
    let asOf = asOf(fields)
    let when = when(fields)
    let importance = importance(fields)
    let was = earlierTexts(fields)
    guard let claim else { return nil }
    let exactness = precision(fields, of: claim.type, value: nil)
    var column = Column(
      id: line.id.text, attribute: attribute?.text, claim: claim, qualifiers: qualifiers,
      derived: nil, derivedPlace: fields.keyPlace("derived"), exactness: exactness, asOf: asOf,
      when: when, importance: importance, extras: extras, was: was, place: fields.place)
    let expected = "an expression over the ids of other columns"
    if let text = fields.text("derived", expected: expected, problems: &problems) {
      if claim.type == .quantity || claim.type == .year {
        column.derived = expression(text)
        column.derivedPlace = text.place
      } else {
        problems.add(
          fields.keyPlace("derived"), "\"derived\" belongs to a column of numbers")
      }
    }
    return column
  }

  private mutating func columnClaim(
    _ fields: Fields, _ id: PlacedText, attribute name: PlacedText?, qualifiers: [String: String]
  ) -> Claim? {
    let names = qualifiers.keys.sorted()
    if fields.has("attribute") {
      guard let name else { return nil }
      return claim(fields, ofAttribute: name, qualifiers: names, "column")
    }
    let types: [ValueType] = [.quantity, .year, .date, .relation, .name, .text, .choice]
    return claim(fields, types: types, qualifiers: names) { type, script in
      if type == .name, let script { return "What is the \(script) form of the name {about}?" }
      return "What is the \(id.text.replacing("-", with: " ")) of {about}?"
    }
  }

  private mutating func earlierTexts(_ fields: Fields) -> [String] {
    let expected = "a list of ids it had before"
    return fields.texts("was", expected: expected, problems: &problems)
      .filter { IDs.checkForm($0, problems: &problems) }.map(\.text)
  }

  private mutating func checkCells(of row: TableDraft.Line, in draft: TableDraft) {
    let columns = draft.columns.map(\.id.text).joined(separator: ", ")
    let expected = "one for each column: \(columns)"
    guard row.fields.has("cells") else {
      row.fields.lacks("cells", expected: expected, problems: &problems)
      return
    }
    let cells = row.fields.list("cells", expected: expected, problems: &problems)
    guard let cells, draft.isWhole, cells.count != draft.columns.count else { return }
    problems.add(
      row.fields.keyPlace("cells"),
      "the row \(quoted(row.id.text)) has \(cells.count) cells; expected \(draft.columns.count),"
        + " \(expected)")
  }

  /// The cells of a row; empty if their number is wrong, which is reported elsewhere.
  func cells(of row: TableDraft.Line, columns: Int) -> [YAMLNode] {
    guard case .list(let cells) = row.fields["cells"]?.content, cells.count == columns else {
      return []
    }
    return cells
  }
}
