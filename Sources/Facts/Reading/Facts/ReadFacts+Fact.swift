extension ReadFacts {
  /// The keys that a fact may have.
  static let keys =
    ["id", "topic", "about", "attribute", "type", "unit", "script", "to"]
    + Template.allCases.map(\.rawValue) + [
      "qualifiers", "value", "items", "closed", "count", "expression", "accept", "ask_more",
      "precision", "within", "ask_precision", "as_of", "when", "status", "valid_until",
      "supersedes", "was", "fix", "refine", "importance", "after", "gives_away", "pool", "points",
      "plausible", "never_distractors", "note", "author_note", "exact_spelling", "source",
    ] + Spelling.keys + ["language", "articles"]

  /// Reads one fact. What it says about other facts counts even if it has no valid value.
  mutating func readFact(
    _ fields: Fields, id: PlacedText?, names: inout Names, _ problems: inout Problems
  ) {
    let topic = names.topics.topic(of: fields, &problems)
    let about = About(fields, entities: names.entities.ids, &problems)
    let citation = Citation(fields, sources: names.sources, &problems)
    let qualifiers = fields.qualifiers(&problems)
    let attribute = fields.text("attribute", expected: "an attribute's id", &problems)
    let claim = Claim(
      factIn: fields, attribute: attribute, qualifiers: qualifiers.keys.sorted(), names, &problems)
    let standing = Standing(fields, &problems)
    let extras = Extras(fields, language: names.language, &problems)
    let was = fields.texts("was", expected: "a list of ids it had before", &problems)
    let older = fields.text("supersedes", expected: "a fact's id", &problems)
    if let id {
      earlierIDs += was.map { EarlierID(id: $0, fact: id.text) }
      superseded[id.text] = older
    }
    guard let claim else { return }
    fields.checkKeys(of: claim.type, &problems)
    let value = ReadValue(of: claim, fields, entities: names.entities, &problems)
    let exactness = Exactness(
      fields, of: claim.type, value: value,
      attribute: attribute.flatMap { names.attributes[$0.text] }, &problems)
    if claim.type == .choice { extras.checkPool(fields, &problems) }
    if let value, let derivation = Derivation(fields, of: claim.type, value, &problems) {
      derivations.append(derivation)
      claim.checkComputed(by: derivation.expression, qualifiers.keys.sorted(), fields, &problems)
    } else if !fields.has("expression") {
      claim.checkComputed(by: nil, [], fields, &problems)
    }
    guard let id, let topic, let about, let citation, let value else { return }
    extras.checkOptions(against: value.value, fields, entities: names.entities, &problems)
    var fact = Fact(
      id: id.text, topic: topic, about: about, attribute: attribute?.text, wording: claim.wording,
      qualifiers: qualifiers, value: value.value,
      accept: extras.accepted(of: value.value, and: extras.accept),
      askMore: extras.askMore,
      precision: exactness.precision, askFigures: exactness.askFigures, asOf: standing.asOf,
      when: standing.when, status: standing.status, validUntil: standing.validUntil,
      supersedes: older?.text, was: was.map(\.text), pool: extras.pool, plausible: extras.plausible,
      neverDistractors: extras.neverDistractors, note: extras.note, authorNote: extras.authorNote,
      exactSpelling: extras.exactSpelling, expression: fields["expression"]?.text?.text,
      citation: citation, revision: Revision(fields, &problems), table: nil, place: fields.place)
    fact.points = extras.points
    fact.spelling = extras.spelling
    fact.givesAway = fields.ids(
      "gives_away", of: names.facts, "a list of ids of facts whose answers it shows", &problems)
    fact.importance = Importance(fields, &problems) ?? .useful
    fact.after = fields.ids(
      "after", of: names.facts, "a list of ids of facts to be met first", &problems)
    if !fact.after.isEmpty { after[id.text] = (fact.after, fields.keyPlace("after")) }
    facts.append(fact)
  }
}

extension Fields {
  /// The keys that are allowed for some types only.
  private static let specialKeys: [(key: String, types: [ValueType])] = [
    ("items", [.list, .sequence]), ("closed", [.list]), ("count", [.list]),
    ("expression", [.derived, .quantity]), ("within", [.quantity, .derived]),
    ("ask_precision", [.quantity, .derived]), ("plausible", [.quantity, .derived]),
    ("exact_spelling", [.name, .text, .choice, .relation, .list, .sequence]),
    ("points", [.text]), ("accents", [.name, .text]),
    ("case", [.name, .text]),
  ]

  /// Reports the keys that are not allowed for a fact of this type.
  fileprivate func checkKeys(of type: ValueType, _ problems: inout Problems) {
    for special in Self.specialKeys where has(special.key) && !special.types.contains(type) {
      let owners = alternatives(special.types.map(\.rawValue))
      problems.add(
        keyPlace(special.key),
        "\(quoted(special.key)) belongs to the type \(owners); this fact is of the type \(type)")
    }
    if type == .open {
      for key in ["accept", "ask_more", "pool", "never_distractors"] where has(key) {
        problems.add(
          keyPlace(key),
          "\(quoted(key)) means nothing for an open question, which the learner rates")
      }
    }
    guard type == .list || type == .sequence else { return }
    for key in ["value", "accept", "ask_more"] where has(key) {
      problems.add(
        keyPlace(key), "\(quoted(key)) means nothing for a \(type); its answers stand in \"items\"")
    }
  }
}

extension Claim {
  /// The claim of a fact: its attribute's, with its own wording where it has any, or entirely its
  /// own.
  fileprivate init?(
    factIn fields: Fields, attribute: PlacedText?, qualifiers: [String], _ names: Names,
    _ problems: inout Problems
  ) {
    if let attribute {
      self.init(
        fields, ofAttribute: attribute, qualifiers: qualifiers, "fact",
        attributes: names.attributes, &problems)
      return
    }
    guard !fields.has("attribute") else { return nil }
    guard fields.has("type") else {
      problems.add(
        fields.place, "a fact has an attribute, or a type and a question of its own; this has none")
      return nil
    }
    self.init(
      fields, types: ValueType.allCases.filter { $0 != .table }, qualifiers: qualifiers,
      classes: names.classes, &problems)
  }
}
