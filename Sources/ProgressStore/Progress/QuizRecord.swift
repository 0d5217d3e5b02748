/// A quiz that was taken or begun.
package struct QuizRecord: Hashable, Sendable {
  /// An answered or skipped question.
  package struct Answer: Hashable, Sendable {
    /// The event.
    package let reference: EventReference
    /// When, as the clock showed it.
    package let clock: ClockReading
    /// What was answered.
    package let answer: Event.QuizAnswer
  }

  /// The deck.
  package let deck: String
  /// The quiz.
  package let id: String
  /// The learner's day when it began.
  package let day: StudyDay
  /// The questions, in the order they were answered.
  package let answers: [Answer]
  /// Its result; nil if it was interrupted.
  package let end: Event.QuizEnd?
  /// The event that ended it, through which it can be taken back.
  package let endReference: EventReference?
}
