/// The part of a claim that does not depend on what it is about: the type of its value and its wording.
///
/// It comes from an attribute, or stands in a fact or in a column of a table itself.
package struct Claim: Hashable, Sendable {
  /// The type of the value.
  package var type: ValueType
  /// The unit of a quantity; empty for a bare number and for every other type.
  package var unit: String
  /// The script of a name, such as `simplified`.
  package var script: String?
  /// The class that the answer of a relation belongs to.
  package var to: String?
  /// The templates.
  package var wording: Wording
}
