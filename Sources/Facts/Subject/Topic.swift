/// A section of a subject that a learner can choose to study.
package struct Topic: Hashable, Sendable {
  /// The id by which facts refer to it.
  package var id: String
  /// The name shown to learners.
  package var name: String
}
