/// Something that can be taken back, or brought back.
package struct Undoable: Hashable, Sendable {
  /// What it is.
  package enum Action: Hashable, Sendable {
    /// The answer to a card.
    case answer(Event.Answer)
    /// A whole quiz.
    case quiz(Event.QuizEnd)
    /// A reset.
    case reset(Event.Reset)
    /// A choice of weights.
    case weights(Event.Weights)
    /// Anything else: a changed rating, a setting, an alias, a mark, days away.
    case other(Event.Kind)
  }

  /// The event to name in an undo.
  package let reference: EventReference
  /// When it happened, as the clock showed it.
  package let clock: ClockReading
  /// The learner's day when it happened.
  package let day: StudyDay
  /// What it is.
  package let action: Action

  init?(_ event: Event) {
    reference = event.reference
    clock = event.clock
    day = event.day
    switch event.kind {
    case .answer(let answer): action = .answer(answer)
    case .quizEnd(let end): action = .quiz(end)
    case .reset(let reset): action = .reset(reset)
    case .weights(let weights): action = .weights(weights)
    case .rate, .setting, .alias, .quizAnswer, .mark, .carry, .away, .repair:
      action = .other(event.kind)
    case .undo, .clock, .unknown: return nil
    }
  }
}
