import FSRS
import Questions

/// Which form of a card is asked.
package enum FormChoice: String, CaseIterable, Sendable {
  /// First what is easier: a choice, a range, an order. Typed once the card has had an interval of
  /// days: a fact is first recognised, then recalled.
  case any
  /// Typed whenever the card can be typed.
  case typed
  /// Picked whenever the card can be picked.
  case choice

  /// The form for a card with a schedule, nil for one never asked.
  package func form(of card: Card, schedule: Schedule?) -> Form {
    switch self {
    case .typed:
      card.form(.typed) ?? card.forms.first { $0.kind.answering == .typing } ?? card.forms[0]
    case .choice: card.form(.choice) ?? card.easyForm ?? card.forms[0]
    case .any: FormChoice.usual(card, schedule)
    }
  }

  /// The form for a quiz: half of what can be typed is typed, one in six of the rest is a statement to
  /// be called true or false, so that these stay below one in ten of all questions.
  package func form(of card: Card, drawing random: inout StableRandom) -> Form {
    // The draw is made whatever the wish, so that a wish changes no other question.
    let drawn = random.below(12)
    guard self == .any else { return form(of: card, asked: nil) }
    if drawn < 6, let typed = card.form(.typed) { return typed }
    if drawn == 11, let statement = card.statement { return statement }
    if drawn == 10, let cloze = card.form(.cloze) { return cloze }
    return card.easyForm ?? card.forms[0]
  }

  /// Whether a card can be asked as a quiz is wished for.
  package func isPossible(for card: Card) -> Bool {
    switch self {
    case .any: true
    case .typed: card.forms.contains { $0.kind.answering == .typing }
    case .choice: card.forms.contains { $0.kind.answering == .picking }
    }
  }

  /// The form in which a quiz asks a card again, of those that are possible: the one it was asked in, if
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

  /// Easy while it is being learnt, with a statement now and then, then typed; every third time the
  /// gap in a statement, so that the answer does not hang on the words of one question.
  private static func usual(_ card: Card, _ schedule: Schedule?) -> Form {
    guard isLearnt(schedule), let schedule else {
      let isSecond = schedule.map { $0.reviews % 3 == 1 } ?? false
      return (isSecond && card.startsWithStatement ? card.statement : nil)
        ?? card.easyForm ?? card.forms[0]
    }
    let wanted: Form.Kind = schedule.reviews % 3 == 2 ? .cloze : .typed
    return card.form(wanted) ?? card.forms[0]
  }

  /// Whether a card has left its first learning steps; a lapse does not lead back to a choice.
  static func isLearnt(_ schedule: Schedule?) -> Bool {
    switch schedule?.phase {
    case nil, .learning?: false
    case .review?, .relearning?: true
    }
  }
}

extension Card {
  /// What is asked of a young card: the first form that is not typed freely and no statement.
  fileprivate var easyForm: Form? {
    forms.first { form in
      switch form.kind {
      case .typed, .cloze, .gap, .rank, .trueFalse, .membership: false
      default: true
      }
    }
  }

  /// The statement to be called true or false.
  fileprivate var statement: Form? { form(.trueFalse) ?? form(.membership) }

  /// Whether the statement is asked in learning: of one card in four, drawn by its id.
  fileprivate var startsWithStatement: Bool {
    var random = StableRandom(seed: id + "#statement")
    return random.below(4) == 0
  }
}
