import Deck
import Journal
import Progress
import Study
import Terminal

/// Messages for undo and redo.
enum UndoWords {
  static let unchanged: StyledText = "Nothing has changed."

  /// Confirms an undo: "Undone: the answer to the area of Luobei County, today; it counted as
  /// good."
  ///
  /// - Parameters:
  ///   - undoable: The action that was undone.
  ///   - deck: The deck, for the names of cards.
  ///   - progress: The progress before the undo.
  /// - Returns: One or two sentences.
  static func undone(_ undoable: Undoable, deck: Deck?, progress: Progress) -> String {
    let name = name(undoable, deck: deck, count: count(progress.undoing(undoable)))
    switch undoable.action {
    case .answer(let answer):
      // The learner may have changed the judge's rating.
      let key = CardKey(deck: answer.deck, card: answer.card)
      let rating =
        progress.history(of: key).first { $0.reference == undoable.reference }?.rating
        ?? answer.rating
      return "Undone: \(name); it counted as \(Words.name(rating))."
    case .reset: return "Undone: \(name). Everything it forgot is back."
    case .weights: return "Undone: \(name). The scheduler is as it was before."
    case .other(.carry(let carry)) where carry.change == .retired:
      return "Undone: \(name). The deck itself is unchanged."
    case .other(.repair): return "Undone: \(name). Cards have their old due dates again."
    case .quiz, .other: return "Undone: \(name)."
    }
  }

  /// Confirms a redo: "Redone: the answer of 2026-11-21 about the area of Luobei County."
  ///
  /// The parameters are as above.
  static func redone(_ undoable: Undoable, deck: Deck?, progress: Progress) -> String {
    let name = name(undoable, deck: deck, count: count(progress.redoing(undoable)))
    switch undoable.action {
    case .reset: return "Redone: \(name). What it forgot is forgotten again."
    case .weights: return "Redone: \(name). Its parameters are in use again."
    case .answer, .quiz, .other: return "Redone: \(name)."
    }
  }

  /// The number of actions undone or redone, without those that only go with them.
  private static func count(_ kinds: [Event.Kind]) -> Int {
    kinds.count { if case .undo = $0 { true } else { false } }
  }

  /// A description of one or several actions: "the answer of 2026-11-21 about the area of Luobei
  /// County".
  static func name(_ undoable: Undoable, deck: Deck?, count: Int) -> String {
    let day = undoable.day.description
    func title(_ card: String) -> String { deck?.card(card)?.title ?? card }
    switch undoable.action {
    case .answer(let answer): return "the answer of \(day) about \(title(answer.card))"
    case .quiz(let quiz): return "the quiz of \(day), \(quiz.right) of \(quiz.asked) right"
    case .reset: return count > 1 ? "the resets of \(day)" : "the reset of \(day)"
    case .weights(let weights):
      return weights.parameters == nil
        ? "the return to the default parameters on \(day)" : "the fit of \(day)"
    case .other(let kind): return name(kind, undoable, deck: deck, count: count)
    }
  }

  private static func name(
    _ kind: Event.Kind, _ undoable: Undoable, deck: Deck?, count: Int
  ) -> String {
    let day = undoable.day
    switch kind {
    case .mark(let mark): return MarkWords.name(mark, on: day, deck: deck, of: count)
    case .away(let away): return AwayWords.name(away)
    case .carry(let carry):
      return count > 1
        ? "how \(count) changes of the deck affected your progress"
        : InheritanceWords.name(carry, deck: deck)
    case .repair: return "the earlier due dates of \(day)"
    case .setting(let setting): return PlanWords.name(setting)
    case .quizAnswer:
      return "the quiz of \(day) that you left, \(Words.count(count, "answer"))"
    case .alias(let alias):
      let title = deck?.card(alias.card)?.title ?? alias.card
      return alias.isOn
        ? "the added answer \"\(alias.text)\" for \(title)"
        : "the removed answer \"\(alias.text)\" for \(title)"
    case .answer, .rate, .undo, .reset, .weights, .quizEnd, .clock, .unknown:
      return "the last change of \(day)"
    }
  }
}

extension Undoable {
  /// Whether it is the answer to a card, or a quiz.
  var isAnswer: Bool {
    switch action {
    case .answer, .quiz: true
    case .reset, .weights, .other: false
    }
  }
}
