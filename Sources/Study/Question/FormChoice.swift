import FSRS
import Questions

/// Which form of a card is asked.
package enum FormChoice: String, CaseIterable, Sendable {
  /// A choice the first time, then typed: a new fact is first recognised, then recalled.
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
      case .any: schedule == nil ? .choice : .typed
      }
    return card.form(wanted) ?? card.forms[0]
  }
}
