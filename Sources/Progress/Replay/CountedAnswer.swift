import FSRS

/// An answer that counts, for a memory model.
package struct CountedAnswer: Hashable, Sendable {
  /// The rating after all changes.
  package let rating: Rating
  /// The moment of the answer.
  package let moment: Moment
  /// The time it took, in milliseconds.
  package let milliseconds: Int
}
