/// The part of a claim that does not depend on its subject: the type of its value and its wording.
///
/// It comes from an attribute, or from a fact or a column of a table.
package struct Claim: Hashable, Sendable {
  /// The type of the value.
  package var type: ValueType
  /// The unit of a quantity; empty for a plain number and for every other type.
  package var unit: String
  /// The script of a name, such as `simplified`.
  package var script: String?
  /// The class of the answer of a relation.
  package var to: String?
  /// The templates.
  package var wording: Wording
}
