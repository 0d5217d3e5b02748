import Deck
import Progress

extension Session {
  /// The question of an answer in this session; nil for any other event.
  package func stem(of reference: EventReference) -> String? {
    answers.last { $0.reference == reference }?.question.stem
  }
}

extension Progress {
  /// The events that undo an action, to be saved in one write. Undoing an answer also withdraws it
  /// from the accepted answers if the learner added it, or a slip of the finger would stay right
  /// for ever. Events that were saved together are undone together.
  package func undoing(_ last: Undoable) -> [Event.Kind] {
    let undone = last.isShared ? together(with: last, in: undoable(last: .max)) : [last]
    var kinds = undone.map {
      Event.Kind.undo(Event.Undo($0.reference, on: true))
    }
    if case .answer(let answer) = last.action, isDeclared(answer) {
      kinds.append(.alias(alias(of: answer, on: false)))
    }
    return kinds
  }

  /// The events that redo an action, with everything that was undone with it.
  package func redoing(_ last: Undoable) -> [Event.Kind] {
    let redone = last.isShared ? together(with: last, in: redoable(last: .max)) : [last]
    var kinds = redone.map {
      Event.Kind.undo(Event.Undo($0.reference, on: false))
    }
    if case .answer(let answer) = last.action, wasWithdrawn(answer, with: last) {
      kinds.append(.alias(alias(of: answer, on: true)))
    }
    return kinds
  }

  /// An action and those that were saved together with it.
  func together(with first: Undoable, in list: [Undoable]) -> [Undoable] {
    list.filter { $0.belongs(with: first) }
  }

  private func alias(of answer: Event.Answer, on isOn: Bool) -> Event.Alias {
    Event.Alias(deck: answer.deck, card: answer.card, text: answer.typed, on: isOn)
  }

  /// Whether an answer that the judge rejected was accepted by the learner.
  private func isDeclared(_ answer: Event.Answer) -> Bool {
    answer.verdict != .correct
      && aliases(of: CardKey(deck: answer.deck, card: answer.card)).contains(answer.typed)
  }

  /// Whether the last undo of an answer also withdrew it from the accepted answers; the withdrawal
  /// follows the undo.
  private func wasWithdrawn(_ answer: Event.Answer, with undoable: Undoable) -> Bool {
    let ordered = allEvents.ordered
    let found = ordered.lastIndex {
      if case .undo(let undo) = $0.kind { undo.reference == undoable.reference } else { false }
    }
    guard let found, !isDeclared(answer) else { return false }
    let writer = ordered[found].reference.writer
    let next = ordered[found...].dropFirst().first { $0.reference.writer == writer }
    return next?.kind == .alias(alias(of: answer, on: false))
  }
}
