import ProgressStore
import Questions

extension Session {
  /// The question that an answer of this sitting belongs to; nil for anything else.
  package func stem(of reference: EventReference) -> String? {
    answers.last { $0.reference == reference }?.question.stem
  }
}

extension Progress {
  /// The events that take something back, to be saved in one write. An answer that the learner had
  /// declared right against the judge goes with its declaration, or a slip of the finger would stay
  /// right for ever; what was saved in one go, goes together.
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

  /// The events that bring something back, with all that went with it.
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

  /// Something that comes first in a list, with what was done together with it.
  func together(with first: Undoable, in list: [Undoable]) -> [Undoable] {
    list.filter { $0.belongs(with: first) }
  }

  private func alias(of answer: Event.Answer, on isOn: Bool) -> Event.Alias {
    Event.Alias(deck: answer.deck, card: answer.card, text: answer.typed, on: isOn)
  }

  /// Whether an answer that the judge refused counts as right from then on.
  private func isDeclared(_ answer: Event.Answer) -> Bool {
    answer.verdict != .correct
      && aliases(of: CardKey(deck: answer.deck, card: answer.card)).contains(answer.typed)
  }

  /// Whether the last undo of an answer withdrew its declaration too: it then follows the undo.
  private func wasWithdrawn(_ answer: Event.Answer, with undoable: Undoable) -> Bool {
    let ordered = events.ordered
    let found = ordered.lastIndex {
      if case .undo(let undo) = $0.kind { undo.reference == undoable.reference } else { false }
    }
    guard let found, !isDeclared(answer) else { return false }
    let writer = ordered[found].reference.writer
    let next = ordered[found...].dropFirst().first { $0.reference.writer == writer }
    return next?.kind == .alias(alias(of: answer, on: false))
  }
}
