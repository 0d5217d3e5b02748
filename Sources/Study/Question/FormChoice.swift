import FSRS
import Questions

/// Which form of a card is asked.
package enum FormChoice: String, CaseIterable, Sendable {
  /// A choice until the card has had an interval of days, then typed: a fact is first recognised, then
  /// recalled.
  case any
  /// Typed whenever the card can be typed.
  case typed
  /// A choice whenever the card has one.
  case choice

  /// The form for a card with a schedule, nil for one never asked.
  func form(of card: Card, schedule: Schedule?) -> Form {
    let wanted: Form.Kind =
      switch self {
      case .typed: .typed
      case .choice: .choice
      case .any: FormChoice.usual(schedule)
      }
    return card.form(wanted) ?? card.forms[0]
  }

  /// A choice while it is being learnt, then typed; every third time the gap in a statement, so that
  /// the answer does not hang on the words of one question.
  private static func usual(_ schedule: Schedule?) -> Form.Kind {
    guard isLearnt(schedule), let schedule else { return .choice }
    return schedule.reviews % 3 == 2 ? .cloze : .typed
  }

  /// Whether a card has left its first learning steps; a lapse does not lead back to a choice.
  private static func isLearnt(_ schedule: Schedule?) -> Bool {
    switch schedule?.phase {
    case nil, .learning?: false
    case .review?, .relearning?: true
    }
  }
}
