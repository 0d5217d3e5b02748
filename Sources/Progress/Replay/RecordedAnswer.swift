import FSRS

/// An answer in the history of a card.
package struct RecordedAnswer: Hashable, Sendable {
  /// Whether an answer still has an effect.
  package enum Standing: String, Hashable, Sendable {
    /// It counts.
    case counted
    /// It was undone.
    case undone
    /// It was forgotten by a reset.
    case forgotten
  }

  /// The event.
  package let reference: EventReference
  /// The time of the answer, by the clock.
  package let clock: ClockReading
  /// The learner's day.
  package let day: StudyDay
  /// The answer, with its first rating.
  package let answer: Event.Answer
  /// The rating after any change.
  package let rating: Rating
  /// Whether it still counts.
  package let standing: Standing
}
