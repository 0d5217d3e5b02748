import ProgressStore
import Questions
import Study
import Terminal

/// What is said when something is taken back.
enum UndoWords {
  /// "Undone: the answer to the area of Luobei County, today; it counted as good."
  ///
  /// - Parameters:
  ///   - undoable: What was taken back.
  ///   - deck: The deck, for its words.
  ///   - progress: What there was before.
  /// - Returns: One sentence.
  static func undone(_ undoable: Undoable, deck: Deck?, progress: Progress) -> String {
    let day = undoable.day.description
    switch undoable.action {
    case .answer(let answer):
      let label = deck?.cards.first { $0.id == answer.card }?.title ?? answer.card
      // The learner may have changed what the judge gave.
      let key = CardKey(deck: answer.deck, card: answer.card)
      let rating =
        progress.history(of: key).first { $0.reference == undoable.reference }?.rating
        ?? answer.rating
      return
        "Undone: the answer of \(day) about \(label); it counted as \(Words.name(rating))."
    case .quiz(let quiz):
      return "Undone: the quiz of \(day), \(quiz.right) of \(quiz.asked) right."
    case .reset: return "Undone: the reset of \(day). All that it forgot is back."
    case .weights:
      return "Undone: the fit of \(day). The scheduler is as it was before."
    case .other(.mark(let mark)):
      let name = MarkWords.name(mark, deck: deck, of: progress.undoing(undoable).count)
      return "Undone: \(name)."
    case .other(.away(let away)): return "Undone: \(AwayWords.name(away))."
    case .other(.carry(let carry)): return "Undone: \(InheritanceWords.name(carry, deck: deck))."
    case .other(.repair):
      return "Undone: the earlier due dates of \(day). Cards have their old dates again."
    case .other(.setting(let setting)):
      return "Undone: the change of \(setting.key) to \(setting.value)."
    case .other: return "Undone: the last change of \(day)."
    }
  }
}

extension UndoWords {
  /// "Brought back: the answer of 2026-11-21 about the area of Luobei County."
  ///
  /// The parameters are as above.
  static func redone(_ undoable: Undoable, deck: Deck?, progress: Progress) -> String {
    let day = undoable.day.description
    switch undoable.action {
    case .answer(let answer):
      let label = deck?.cards.first { $0.id == answer.card }?.title ?? answer.card
      return "Brought back: the answer of \(day) about \(label)."
    case .quiz(let quiz):
      return "Brought back: the quiz of \(day), \(quiz.right) of \(quiz.asked) right."
    case .reset: return "Brought back: the reset of \(day). What it forgot is forgotten again."
    case .weights: return "Brought back: the fit of \(day). Its parameters are in use again."
    case .other(.mark(let mark)):
      let name = MarkWords.name(mark, deck: deck, of: progress.redoing(undoable).count)
      return "Brought back: \(name)."
    case .other(.away(let away)): return "Brought back: \(AwayWords.name(away))."
    case .other(.carry(let carry)):
      return "Brought back: \(InheritanceWords.name(carry, deck: deck))."
    case .other(.repair): return "Brought back: the earlier due dates of \(day)."
    case .other(.setting(let setting)):
      return "Brought back: the change of \(setting.key) to \(setting.value)."
    case .other: return "Brought back: the last change of \(day)."
    }
  }
}
