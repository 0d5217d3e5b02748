extension Known<Attribute> {
  init(_ files: SubjectFiles, classes: IDs, _ problems: inout Problems) {
    var ids = IDs("attribute", isWhole: files.isWhole)
    let keys =
      ["id", "type", "unit", "script", "to", "requires"] + Template.allCases.map(\.rawValue) + [
        "inverse", "cardinality", "precision", "ask_precision",
      ]
    let types = ValueType.allCases.filter { $0 != .table && $0 != .derived }
    var inverses: [(own: Attribute, inverse: PlacedText)] = []
    let all = files.read("attributes", of: "an attribute", keys: keys, &problems) {
      fields, problems -> Attribute? in
      let id = fields.id("id", &problems)
      let isNew = id.map { ids.claim($0, &problems) } ?? false
      let requires = fields.qualifierNames(&problems)
      // Only a year fits into a question that is made from the id.
      let year = requires == ["year"] ? " in {year}" : ""
      let usual = id.map { id in
        { (_: ValueType, _: String?) in
          "What is the \(id.text.replacing("-", with: " ")) of {about}\(year)?"
        }
      }
      let claim = Claim(
        fields, types: types, qualifiers: requires, classes: classes, &problems,
        question: requires.allSatisfy { $0 == "year" } ? usual : nil)
      let inverse = fields.text("inverse", expected: "an attribute's id", &problems)
      let cardinality = fields.cardinality(&problems)
      guard let id, isNew, let claim else { return nil }
      let exactness = Exactness(fields, of: claim.type, value: nil, &problems)
      if exactness.askFigures != nil, claim.type != .quantity {
        problems.add(
          fields.keyPlace("ask_precision"), "\"ask_precision\" belongs to the type quantity")
      }
      if claim.type != .relation {
        for key in ["inverse", "cardinality"] where fields.has(key) {
          problems.add(fields.keyPlace(key), "\(quoted(key)) belongs to the type relation")
        }
      }
      let attribute = Attribute(
        id: id.text, claim: claim, requires: requires, inverse: inverse?.text,
        cardinality: cardinality, exactness: exactness, place: fields.place)
      if let inverse { inverses.append((attribute, inverse)) }
      return attribute
    }
    self.init(all, ids: ids)
    for (own, inverse) in inverses where ids.check(inverse, &problems) {
      guard own.claim.type == .relation, let other = self[inverse.text],
        other.claim.type != .relation
      else { continue }
      problems.add(
        inverse.place, "the inverse of a relation is a relation; \(inverse.text) is no relation")
    }
  }
}

extension Fields {
  /// The names of the qualifiers that an attribute requires.
  fileprivate func qualifierNames(_ problems: inout Problems) -> [String] {
    let expected = "a list of qualifiers such as [year]"
    return texts("requires", expected: expected, &problems).filter {
      Self.isQualifier($0, &problems)
    }.map(\.text)
  }

  fileprivate func cardinality(_ problems: inout Problems) -> Attribute.Cardinality {
    let expected = alternatives(Attribute.Cardinality.allCases.map(\.rawValue))
    guard let text = text("cardinality", expected: expected, &problems) else { return .manyToOne }
    if let cardinality = Attribute.Cardinality(rawValue: text.text) { return cardinality }
    problems.add(text.place, "unknown cardinality \(quoted(text.text)); expected \(expected)")
    return .manyToOne
  }

  /// The qualifiers of a fact or a column, by name.
  func qualifiers(_ problems: inout Problems) -> [String: String] {
    guard let node = self["qualifiers"] else { return [:] }
    guard case .mapping(let members) = node.content else {
      problems.add(
        keyPlace("qualifiers"),
        "\"qualifiers\" is \(node.kind); expected a mapping such as {year: 2020}")
      return [:]
    }
    var qualifiers: [String: String] = [:]
    for member in members {
      let name = PlacedText(text: member.key, place: member.place)
      guard Self.isQualifier(name, &problems) else { continue }
      if let text = member.value.text {
        qualifiers[member.key] = text.text
      } else {
        problems.add(
          member.place,
          "the qualifier \(quoted(member.key)) is \(member.value.kind); expected a text")
      }
    }
    return qualifiers
  }

  /// Whether a name can be a qualifier; reports one that cannot.
  private static func isQualifier(_ name: PlacedText, _ problems: inout Problems) -> Bool {
    guard IDs.checkForm(name, &problems) else { return false }
    guard !["about", "value", "n", "a", "b"].contains(name.text) else {
      problems.add(
        name.place, "\(quoted(name.text)) is a placeholder of its own and cannot be a qualifier")
      return false
    }
    return true
  }
}
