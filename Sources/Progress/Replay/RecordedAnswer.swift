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

extension RecordedAnswer {
  /// Creates the record of an answer; fails if the event is none.
  /// - Parameters:
  ///   - event: The event.
  ///   - rating: Its rating after all changes.
  ///   - standing: Whether it still has an effect.
  package init?(_ event: Event, rating: Rating, standing: Standing) {
    guard case .answer(let answer) = event.kind else { return nil }
    self.init(
      reference: event.reference, clock: event.clock, day: event.day, answer: answer,
      rating: rating, standing: standing)
  }
}
