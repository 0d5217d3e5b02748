/// An action that can be undone or redone.
package struct Undoable: Hashable, Sendable {
  /// The kinds of actions.
  package enum Action: Hashable, Sendable {
    /// The answer to a card.
    case answer(Event.Answer)
    /// A finished quiz.
    case quiz(Event.QuizEnd)
    /// A reset.
    case reset(Event.Reset)
    /// A change of parameters.
    case weights(Event.Weights)
    /// Any other action: a setting, an added answer, a mark, a change of the deck, days off, an
    /// unfinished quiz.
    case other(Event.Kind)
  }

  /// The event to refer to in an undo.
  package let reference: EventReference
  /// The time of the action, by the clock.
  package let clock: ClockReading
  /// The learner's day of the action.
  package let day: StudyDay
  /// The action.
  package let action: Action

  /// What undoing an event reverses; nil for one that cannot be undone.
  package init?(_ event: Event) {
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
  /// The deck it concerns; nil if it concerns all decks.
  package var deck: String? {
    switch action {
    case .answer(let answer): answer.deck
    case .quiz(let end): end.deck
    case .reset(let reset): reset.scope.deck
    case .weights: nil
    case .other(let kind): kind.deck
    }
  }

  /// Whether it was done together with another action, in one write or in one quiz, so that both
  /// are undone and redone together.
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

  /// Whether other actions may have been done together with it.
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
  /// Whether it gave a card another due date.
  fileprivate var givesDay: Bool {
    switch change {
    case .due, .move: true
    default: false
    }
  }
}
