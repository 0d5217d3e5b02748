/// Entities that are easily confused, and how they differ.
package struct ConfusableSet: Hashable, Sendable {
  /// The ids of two or more entities.
  package var members: [String]
  /// The difference between them, in one sentence.
  package var difference: String
}
