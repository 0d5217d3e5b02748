extension SubjectReader {
  private static let attributeKeys =
    ["id", "type", "unit", "script", "to", "requires"] + Template.allCases.map(\.rawValue)
    + ["inverse", "cardinality"]

  mutating func readAttributes() {
    var inverses: [(own: Attribute, inverse: PlacedText)] = []
    for node in files.section("attributes") {
      guard
        let fields = Fields(
          node, of: "an attribute", keys: Self.attributeKeys, problems: &problems)
      else { continue }
      let id = fields.id(problems: &problems)
      let isNew = id.map { attributeIDs.claim($0, problems: &problems) } ?? false
      let requires = qualifierNames(fields)
      let claim = claim(
        fields, types: ValueType.allCases.filter { $0 != .table && $0 != .derived },
        qualifiers: requires)
      let inverse = fields.text("inverse", expected: "an attribute's id", problems: &problems)
      let cardinality = cardinality(fields)
      guard let id, isNew, let claim else { continue }
      if claim.type != .relation {
        for key in ["inverse", "cardinality"] where fields.has(key) {
          problems.add(fields.keyPlace(key), "\(quoted(key)) belongs to the type relation")
        }
      }
      let attribute = Attribute(
        id: id.text, claim: claim, requires: requires, inverse: inverse?.text,
        cardinality: cardinality, place: fields.place)
      attributePositions[id.text] = attributes.count
      attributes.append(attribute)
      if let inverse { inverses.append((attribute, inverse)) }
    }
    for (own, inverse) in inverses where attributeIDs.check(inverse, problems: &problems) {
      guard own.claim.type == .relation, let other = attribute(inverse.text),
        other.claim.type != .relation
      else { continue }
      problems.add(
        inverse.place, "the inverse of a relation is a relation; \(inverse.text) is no relation")
    }
  }

  private mutating func qualifierNames(_ fields: Fields) -> [String] {
    let expected = "a list of qualifiers such as [year]"
    return fields.texts("requires", expected: expected, problems: &problems).filter {
      isQualifier($0)
    }.map(\.text)
  }

  /// Whether a name can be a qualifier; reports one that cannot.
  mutating func isQualifier(_ name: PlacedText) -> Bool {
    guard IDs.checkForm(name, problems: &problems) else { return false }
    guard !["about", "value", "n", "a", "b"].contains(name.text) else {
      problems.add(
        name.place, "\(quoted(name.text)) is a placeholder of its own and cannot be a qualifier")
      return false
    }
    return true
  }

  private mutating func cardinality(_ fields: Fields) -> Attribute.Cardinality {
    let words = Attribute.Cardinality.allCases.map(\.rawValue)
    let expected = alternatives(words)
    guard let text = fields.text("cardinality", expected: expected, problems: &problems) else {
      return .manyToOne
    }
    if let cardinality = Attribute.Cardinality(rawValue: text.text) { return cardinality }
    problems.add(
      text.place, "unknown cardinality \(quoted(text.text)); expected \(expected)")
    return .manyToOne
  }
}
