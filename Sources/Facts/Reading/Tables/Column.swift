/// A column of a table that could be read, with everything that its cells share.
struct Column {
  var id: String
  var attribute: String?
  var claim: Claim
  var qualifiers: [String: String]
  /// The expression over other columns with which the values must agree, and its location.
  var derived: (expression: Expression, place: Place)?
  var exactness: Exactness
  var standing: Standing
  var importance: Importance?
  var extras: Extras
  var was: [String]
  var place: Place

  /// The keys that a column may have.
  static let keys =
    ["id", "attribute", "type", "unit", "script", "to"] + Template.allCases.map(\.rawValue) + [
      "qualifiers", "derived", "precision", "ask_precision", "as_of", "when", "importance", "pool",
      "plausible", "never_distractors", "note", "author_note", "exact_spelling", "was",
    ] + Spelling.keys + ["language", "articles"]
}

extension Column {
  init?(_ line: TableDraft.Line, _ names: Names, _ problems: inout Problems) {
    let fields = line.fields
    id = line.id.text
    place = fields.place
    qualifiers = fields.qualifiers(&problems)
    let attribute = fields.text("attribute", expected: "an attribute's id", &problems)
    self.attribute = attribute?.text
    let claim = Claim(
      columnIn: line, attribute: attribute, qualifiers: qualifiers.keys.sorted(), names, &problems)
    extras = Extras(fields, language: names.language, &problems)
    standing = Standing(fields, &problems)
    importance = Importance(fields, &problems)
    was = fields.earlierIDs(&problems)
    guard let claim else { return nil }
    self.claim = claim
    exactness = Exactness(
      fields, of: claim.type, value: nil,
      attribute: attribute.flatMap { names.attributes[$0.text] }, &problems)
    let expected = "an expression over the ids of other columns"
    if let text = fields.text("derived", expected: expected, &problems) {
      if claim.type == .quantity || claim.type == .year {
        derived = Expression(text, &problems).map { ($0, text.place) }
        if let derived {
          claim.checkComputed(
            by: derived.expression, qualifiers.keys.sorted(), fields, &problems)
        }
      } else {
        problems.add(fields.keyPlace("derived"), "\"derived\" belongs to a column of numbers")
      }
    } else {
      claim.checkComputed(by: nil, [], fields, &problems)
    }
  }
}

extension Claim {
  /// The claim of a column: its attribute's, or its own with a question made from the column's id.
  fileprivate init?(
    columnIn line: TableDraft.Line, attribute: PlacedText?, qualifiers: [String], _ names: Names,
    _ problems: inout Problems
  ) {
    if let attribute {
      self.init(
        line.fields, ofAttribute: attribute, qualifiers: qualifiers, "column",
        attributes: names.attributes, &problems)
      return
    }
    guard !line.fields.has("attribute") else { return nil }
    let types: [ValueType] = [.quantity, .year, .date, .relation, .name, .text, .choice]
    self.init(line.fields, types: types, qualifiers: qualifiers, classes: names.classes, &problems)
    { type, script in
      if type == .name, let script { return "What is the \(script) form of the name {about}?" }
      return "What is the \(line.id.text.replacing("-", with: " ")) of {about}?"
    }
  }
}
