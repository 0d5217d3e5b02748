extension SubjectReader {
  static let factKeys =
    ["id", "topic", "about", "attribute", "type", "unit", "script", "to"]
    + Template.allCases.map(\.rawValue)
    + [
      "qualifiers", "value", "items", "closed", "count", "expression", "accept", "ask_more",
      "precision", "within", "ask_precision", "as_of", "when", "status", "valid_until",
      "supersedes", "was", "fix", "refine", "importance", "after", "gives_away", "pool",
      "plausible", "never_distractors", "note", "author_note", "exact_spelling", "source",
    ]

  /// The keys that are allowed for some types only.
  private static let specialKeys: [(key: String, types: [ValueType])] = [
    ("items", [.list, .sequence]),
    ("closed", [.list]),
    ("count", [.list]),
    ("expression", [.derived, .quantity]),
    ("within", [.quantity, .derived]),
    ("ask_precision", [.quantity, .derived]),
    ("plausible", [.quantity, .derived]),
    ("exact_spelling", [.name, .text, .choice, .relation, .list, .sequence]),
  ]

  /// Reads a fact, or every cell of a table.
  mutating func readFact(_ draft: FactDraft) {
    if let table = draft.table {
      readTable(table, id: draft.id, draft.fields)
      return
    }
    let fields = draft.fields
    let topic = topic(fields)
    let about = about(fields)
    let citation = citation(fields)
    let qualifiers = qualifiers(fields)
    let attribute = fields.text("attribute", expected: "an attribute's id", problems: &problems)
    let claim = claim(fields, attribute: attribute, qualifiers: qualifiers)
    let state = standing(fields)
    let extras = extras(fields)
    let was = earlier(fields, of: draft.id?.text)
    let superseded = fields.text("supersedes", expected: "a fact's id", problems: &problems)
    if let id = draft.id, let superseded { supersededPlaces[id.text] = superseded }
    guard let claim else { return }
    checkKeys(fields, of: claim.type)
    let value = value(of: claim, fields)
    let precision = precision(fields, of: claim.type, value: value)
    if claim.type == .choice { checkPool(fields, extras.pool) }
    if let value { derivation(fields, of: claim.type, value) }
    guard let id = draft.id, let topic, let about, let citation, let value else { return }
    checkOptions(extras, against: value.value, fields)
    var fact = Fact(
      id: id.text, topic: topic, about: about, attribute: attribute?.text, wording: claim.wording,
      qualifiers: qualifiers, value: value.value, accept: extras.accept, askMore: extras.askMore,
      precision: precision.precision, askFigures: precision.askFigures, asOf: state.asOf,
      when: state.when, status: state.status, validUntil: state.validUntil,
      supersedes: superseded?.text,
      was: was, pool: extras.pool, plausible: extras.plausible,
      neverDistractors: extras.neverDistractors, note: extras.note, authorNote: extras.authorNote,
      exactSpelling: extras.exactSpelling, expression: fields["expression"]?.text?.text,
      citation: citation, revision: revision(fields), table: nil, place: fields.place)
    fact.givesAway = factIDs(fields, "gives_away", "a list of ids of facts whose answers it shows")
    fact.importance = importance(fields) ?? .useful
    fact.after = after(fields, of: id.text)
    facts.append(fact)
  }

  /// The ids of other facts that a key lists.
  private mutating func factIDs(_ fields: Fields, _ key: String, _ expected: String) -> [String] {
    fields.texts(key, expected: expected, problems: &problems).filter {
      factIDs.check($0, problems: &problems)
    }.map(\.text)
  }

  /// The facts that a learner meets before a fact, noted down to be checked when all facts are known.
  private mutating func after(_ fields: Fields, of fact: String) -> [String] {
    let ids = factIDs(fields, "after", "a list of ids of facts to be met first")
    if !ids.isEmpty { earlierFacts[fact] = (ids, fields.keyPlace("after")) }
    return ids
  }

  /// Reports the keys that are not allowed for a fact of this type.
  private mutating func checkKeys(_ fields: Fields, of type: ValueType) {
    for special in Self.specialKeys
    where fields.has(special.key) && !special.types.contains(type) {
      let owners = alternatives(special.types.map(\.rawValue))
      problems.add(
        fields.keyPlace(special.key),
        "\(quoted(special.key)) belongs to the type \(owners); this fact is of the type \(type)")
    }
    guard type == .list || type == .sequence else { return }
    for key in ["value", "accept", "ask_more"] where fields.has(key) {
      problems.add(
        fields.keyPlace(key),
        "\(quoted(key)) means nothing for a \(type); its answers stand in \"items\"")
    }
  }

  /// The claim of a fact: its attribute's, with its own wording where it has any, or entirely its
  /// own.
  private mutating func claim(
    _ fields: Fields, attribute id: PlacedText?, qualifiers: [String: String]
  ) -> Claim? {
    let names = qualifiers.keys.sorted()
    guard let id else {
      guard fields.has("type") || fields.has("attribute") else {
        problems.add(
          fields.place,
          "a fact has an attribute, or a type and a question of its own; this has none")
        return nil
      }
      guard !fields.has("attribute") else { return nil }
      let types = ValueType.allCases.filter { $0 != .table }
      return claim(fields, types: types, qualifiers: names)
    }
    return claim(fields, ofAttribute: id, qualifiers: names, "fact")
  }

  /// The claim of an attribute, with the wording that a fact or a column overrides.
  mutating func claim(
    _ fields: Fields, ofAttribute id: PlacedText, qualifiers names: [String], _ owner: String
  ) -> Claim? {
    for key in ["type", "unit", "script", "to"] where fields.has(key) {
      problems.add(
        fields.keyPlace(key), "\(quoted(key)) comes from the attribute \(quoted(id.text))")
    }
    guard attributeIDs.check(id, problems: &problems), let attribute = attribute(id.text) else {
      return nil
    }
    checkRequired(by: attribute, qualifiers: names, at: fields.place, owner)
    var claim = attribute.claim
    let isList = claim.type == .list || claim.type == .sequence
    let own = templates(fields, qualifiers: names, isList: isList, mustAsk: false)
    claim.wording.ask = own[.ask] ?? claim.wording.ask
    let optional: [(Template, WritableKeyPath<Wording, String?>)] = [
      (.reverse, \.reverse), (.phrase, \.phrase), (.label, \.label), (.state, \.state),
      (.compare, \.compare),
      (.order, \.order), (.most, \.most), (.least, \.least), (.match, \.match), (.odd, \.odd),
      (.which, \.which), (.contrast, \.contrast),
    ]
    for (template, path) in optional where fields.has(template.rawValue) {
      claim.wording[keyPath: path] = own[template]
    }
    return claim
  }

  /// Reports the qualifiers that an attribute requires and a fact or column lacks.
  mutating func checkRequired(
    by attribute: Attribute, qualifiers: [String], at place: Place, _ owner: String
  ) {
    let others = qualifiers.filter { !attribute.requires.contains($0) }
    for name in attribute.requires where !qualifiers.contains(name) {
      let hint = Nearest.word(to: name, among: others).map { "; is \(quoted($0)) meant to be it?" }
      problems.add(
        place,
        "the attribute \(quoted(attribute.id)) requires the qualifier \(quoted(name)), which this"
          + " \(owner) lacks\(hint ?? "")")
    }
  }
}
