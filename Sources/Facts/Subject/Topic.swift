/// A section of a subject that a learner can choose to study.
package struct Topic: Hashable, Sendable {
  /// The id facts name it by.
  package var id: String
  /// What a learner reads.
  package var name: String
}
