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
    /// Anything else: a setting, an alias, a mark, what the deck changed, days away, a quiz that was left.
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

extension Undoable {
  /// The deck it is of; nil for what is of all decks.
  package var deck: String? {
    switch action {
    case .answer(let answer): answer.deck
    case .quiz(let end): end.deck
    case .reset(let reset): reset.scope.deck
    case .weights: nil
    case .other(let kind): kind.deck
    }
  }

  /// Whether it was done together with another one, so that both go and come back together: in one
  /// write, or in one quiz.
  package func belongs(with other: Undoable) -> Bool {
    if reference == other.reference { return true }
    switch (action, other.action) {
    case (.other(.quizAnswer(let one)), .other(.quizAnswer(let two))):
      return one.deck == two.deck && one.quiz == two.quiz
    case (.other(.mark(let one)), .other(.mark(let two))):
      return isOneWrite(with: other) && (one.card == two.card || one.givesDay && two.givesDay)
    case (.other(.carry), .other(.carry)), (.reset, .reset),
      (.other(.setting), .other(.setting)):
      return isOneWrite(with: other)
    default: return false
    }
  }

  /// Whether other things may have been done together with it.
  package var isShared: Bool {
    switch action {
    case .reset, .other(.quizAnswer), .other(.mark), .other(.carry), .other(.setting): true
    default: false
    }
  }

  private func isOneWrite(with other: Undoable) -> Bool {
    clock == other.clock && reference.writer == other.reference.writer
  }
}

extension Event.Mark {
  /// Whether it gave a card another day.
  fileprivate var givesDay: Bool {
    switch change {
    case .due, .move: true
    default: false
    }
  }
}
