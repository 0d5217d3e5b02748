/// Entities that are easily taken for each other, and what tells them apart.
package struct ConfusableSet: Hashable, Sendable {
  /// Two or more entity ids.
  package var members: [String]
  /// One sentence.
  package var difference: String
}
