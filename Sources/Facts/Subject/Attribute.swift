/// What several facts say of different things: its type, its wording and what it needs, written once.
package struct Attribute: Hashable, Sendable {
  /// How many things one thing may be related to, read from left to right.
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

  /// The id facts name it by.
  package var id: String
  /// The type and the templates.
  package var claim: Claim
  /// The qualifiers every fact must give, such as `year`.
  package var requires: [String]
  /// The attribute that says the same from the other side, for relations.
  package var inverse: String?
  /// How many values one thing may have, for relations; many-to-one when the file says nothing.
  package var cardinality: Cardinality
  /// Where it is defined.
  package var place: Place
}
