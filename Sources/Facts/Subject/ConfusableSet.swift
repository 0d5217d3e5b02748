/// Entities that are easily confused, and how they differ.
package struct ConfusableSet: Hashable, Sendable {
  /// The ids of two or more entities.
  package var members: [String]
  /// How they differ, in one sentence.
  package var difference: String
}
