/// A quiz, finished or not.
package struct QuizRecord: Hashable, Sendable {
  /// An answered or skipped question.
  package struct Answer: Hashable, Sendable {
    /// The event.
    package let reference: EventReference
    /// The time of the answer, by the clock.
    package let clock: ClockReading
    /// The answer.
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
  /// Its result; nil if it is unfinished.
  package let end: Event.QuizEnd?
  /// The event that ended it, through which it can be undone.
  package let endReference: EventReference?
}
