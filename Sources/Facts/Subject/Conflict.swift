/// Facts that contradict each other: none of them may be offered as a wrong answer to another.
package struct Conflict: Hashable, Sendable {
  /// The id of the group.
  package var id: String
  /// Two or more fact ids.
  package var facts: [String]
  /// What disagrees, in one sentence.
  package var note: String?
}
