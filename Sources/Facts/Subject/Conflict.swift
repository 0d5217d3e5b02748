/// Facts that contradict each other: none of them may be offered as a wrong answer to another.
package struct Conflict: Hashable, Sendable {
  /// The id of the group.
  package var id: String
  /// The ids of two or more facts.
  package var facts: [String]
  /// A description of the contradiction, in one sentence.
  package var note: String?
}
