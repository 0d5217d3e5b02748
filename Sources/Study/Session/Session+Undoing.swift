import ProgressStore
import Questions

extension Session {
  /// The question that an answer of this sitting belongs to; nil for anything else.
  package func stem(of reference: EventReference) -> String? {
    answers.last { $0.reference == reference }?.question.stem
  }

  /// The events that take something back. An answer that the learner had declared right against the
  /// judge goes with its declaration, or a slip of the finger would stay right for ever.
  package func undoing(_ undoable: Undoable) -> [Event.Kind] {
    let undo = Event.Kind.undo(Event.Undo(undoable.reference, on: true))
    return [undo] + [progress.withdrawal(with: undoable).map(Event.Kind.alias)].compactMap(\.self)
  }

  /// The event that brings something back.
  package func redoing(_ undoable: Undoable) -> Event.Kind {
    .undo(Event.Undo(undoable.reference, on: false))
  }
}

extension Progress {
  /// The withdrawal of the alias that an answer gave rise to; nil when it gave rise to none.
  package func withdrawal(with undoable: Undoable) -> Event.Alias? {
    guard case .answer(let answer) = undoable.action, answer.verdict != .correct,
      aliases(of: CardKey(deck: answer.deck, card: answer.card)).contains(answer.typed)
    else { return nil }
    return Event.Alias(deck: answer.deck, card: answer.card, text: answer.typed, on: false)
  }
}
