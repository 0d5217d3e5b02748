import FSRS

/// An answer in the history of a card.
package struct RecordedAnswer: Hashable, Sendable {
  /// Whether an answer still has an effect.
  package enum Standing: String, Hashable, Sendable {
    /// It counts.
    case counted
    /// It was taken back.
    case undone
    /// It was forgotten by a reset.
    case forgotten
  }

  /// The event.
  package let reference: EventReference
  /// When, as the clock showed it.
  package let clock: ClockReading
  /// The learner's day.
  package let day: StudyDay
  /// What was answered, with the rating first given.
  package let answer: Event.Answer
  /// The rating as it counts, after any change.
  package let rating: Rating
  /// Whether it still has an effect.
  package let standing: Standing
}
