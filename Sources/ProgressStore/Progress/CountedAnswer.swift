import FSRS

/// An answer that counts, as a model of memory sees it.
package struct CountedAnswer: Hashable, Sendable {
  /// The rating after all changes.
  package let rating: Rating
  /// When it was given.
  package let moment: Moment
  /// The time it took, in milliseconds.
  package let milliseconds: Int
}
