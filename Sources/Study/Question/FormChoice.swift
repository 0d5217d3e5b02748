import Deck
import FSRS

/// The forms in which a learner wants to be asked.
package enum FormChoice: String, CaseIterable, Sendable {
  /// An easy form first: a choice, a range, an order; typed once the card has an interval of days.
  /// A fact is first recognised, then recalled.
  case any
  /// Typed if the card has a typed form.
  case typed
  /// A choice if the card has a form to choose in.
  case choice

  /// The form for a card; the schedule is nil if it was never asked.
  package func form(of card: Card, schedule: Schedule?) -> Form {
    switch self {
    case .typed:
      card.form(.typed) ?? card.forms.first { $0.kind.answering == .typing } ?? card.forms[0]
    case .choice: card.form(.choice) ?? card.easyForm ?? card.forms[0]
    case .any: FormChoice.usual(card, schedule)
    }
  }

  /// The form for a quiz. Half of the cards that can be typed are typed. One in six of the rest is
  /// a true-or-false statement, so that fewer than one in ten questions are.
  package func form(of card: Card, drawing random: inout StableRandom) -> Form {
    // The random number is drawn whatever the learner chose, so that a choice changes no other
    // question.
    let drawn = random.below(12)
    guard self == .any else { return form(of: card, asked: nil) }
    if drawn < 6, let typed = card.form(.typed) { return typed }
    if drawn == 11, let statement = card.statement { return statement }
    if drawn == 10, let cloze = card.form(.cloze) { return cloze }
    return card.easyForm ?? card.forms[0]
  }

  /// Whether a card has a form of this kind for a quiz.
  package func isPossible(for card: Card) -> Bool {
    switch self {
    case .any: true
    case .typed: card.forms.contains { $0.kind.answering == .typing }
    case .choice: card.forms.contains { $0.kind.answering == .picking }
    }
  }

  /// The form in which a quiz repeats a card: the one it was asked in, if that is of the chosen
  /// kind.
  /// that is what is wished for.
  func form(of card: Card, asked before: Form.Kind?) -> Form {
    let usual = form(of: card, schedule: nil)
    let wanted: Form.Kind.Answering
    switch self {
    case .any: return before.flatMap(card.form) ?? card.forms[0]
    case .typed: wanted = .typing
    case .choice: wanted = .picking
    }
    return ([before.flatMap(card.form), usual].compactMap(\.self) + card.forms).first {
      $0.kind.answering == wanted
    } ?? usual
  }

  /// An easy form while the card is in learning, sometimes a statement; then typed, and every third
  /// time a gap in a statement, so that the answer does not depend on the wording of one question.
  private static func usual(_ card: Card, _ schedule: Schedule?) -> Form {
    guard isLearnt(schedule), let schedule else {
      let isSecond = schedule.map { $0.reviews % 3 == 1 } ?? false
      return (isSecond && card.startsWithStatement ? card.statement : nil)
        ?? card.easyForm ?? card.forms[0]
    }
    let wanted: Form.Kind = schedule.reviews % 3 == 2 ? .cloze : .typed
    return card.form(wanted) ?? card.forms[0]
  }

  /// Whether a card has left its first learning steps; a lapse does not bring the choice back.
  static func isLearnt(_ schedule: Schedule?) -> Bool {
    switch schedule?.phase {
    case nil, .learning?: false
    case .review?, .relearning?: true
    }
  }
}

extension Card {
  /// The true-or-false statement.
  fileprivate var statement: Form? { form(.trueFalse) ?? form(.membership) }

  /// Whether a card in learning is asked as a statement: one in four, chosen by its id.
  fileprivate var startsWithStatement: Bool {
    var random = StableRandom(seed: id + "#statement")
    return random.below(4) == 0
  }
}
