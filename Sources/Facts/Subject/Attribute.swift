/// A kind of value that facts about different things share: its type, wording and requirements,
/// written once.
package struct Attribute: Hashable, Sendable {
  /// How many values one thing may have in a relation, and how many things one value.
  package enum Cardinality: String, CaseIterable, Sendable {
    /// One thing has one value, and no other thing has it.
    case oneToOne = "one-to-one"
    /// One thing may have several values, and no other thing has them.
    case oneToMany = "one-to-many"
    /// One thing has one value, which others may have too.
    case manyToOne = "many-to-one"
    /// One thing may have several values, which others may have too.
    case manyToMany = "many-to-many"
  }

  /// The id by which facts refer to it.
  package var id: String
  /// The type and the templates.
  package var claim: Claim
  /// The qualifiers every fact must give, such as `year`.
  package var requires: [String]
  /// The attribute for the opposite direction, for relations.
  package var inverse: String?
  /// How many values one thing may have, for relations; many-to-one by default.
  package var cardinality: Cardinality
  /// The precision of its values, where a fact gives none of its own.
  var exactness = Exactness()
  /// Its location in the files.
  package var place: Place
}
