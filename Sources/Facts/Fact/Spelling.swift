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

  /// Reads `accents: matter` and `case: matters`.
  init(_ fields: Fields, _ problems: inout Problems) {
    accents = fields.word("accents", ["matter": true, "optional": false], &problems) ?? false
    capitals = fields.word("case", ["matters": true, "optional": false], &problems) ?? false
  }
}
