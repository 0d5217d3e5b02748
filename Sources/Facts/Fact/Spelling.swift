/// What counts in a typed word besides its letters.
package struct Spelling: Hashable, Sendable {
  /// Whether accents must be right: `été`, not `ete`.
  package var accents = false
  /// Whether capitals must be right: `Hund`, not `hund`.
  package var capitals = false

  /// The keys with which an author says so.
  static let keys = ["accents", "case"]

  /// Letters only.
  package init() {}

  init(accents: Bool?, capitals: Bool?) {
    (self.accents, self.capitals) = (accents ?? false, capitals ?? false)
  }

  /// Reads `accents: matter` and `case: matters`.
  init(_ fields: Fields, _ problems: inout Problems) {
    accents = fields.word("accents", ["matter": true, "optional": false], &problems) ?? false
    capitals = fields.word("case", ["matters": true, "optional": false], &problems) ?? false
  }
}

extension Fields {
  /// The value that one of a few words stands for; nil if there is none, or another word, which is
  /// reported.
  func word<Value>(
    _ key: String, _ values: [String: Value], _ problems: inout Problems
  ) -> Value? {
    let expected = alternatives(values.keys.sorted())
    guard let text = text(key, expected: expected, &problems) else { return nil }
    if let value = values[text.text] { return value }
    problems.add(text.place, "unknown \(key) \(quoted(text.text)); expected \(expected)")
    return nil
  }
}

extension PlacedNode.Member {
  /// The members of a mapping with which an author says what counts.
  static func saying(_ spelling: Spelling, at place: Place) -> [PlacedNode.Member] {
    [("accents", "matter", spelling.accents), ("case", "matters", spelling.capitals)]
      .filter(\.2).map { key, word, _ in
        PlacedNode.Member(
          key: key, place: place, value: PlacedNode(place: place, content: .text(word)))
      }
  }
}
