extension Event {
  /// A mark by the learner on a card. Of several marks of one kind the last counts; a reset keeps
  /// them.
  package struct Mark: Hashable, Sendable {
    /// The kinds of marks.
    package enum Change: Hashable, Sendable {
      /// A note, shown with the card; an empty one removes the note.
      case note(String)
      /// Whether the card is flagged to be looked at.
      case flag(Bool)
      /// Whether the card is suspended: not asked until this is reversed.
      case suspend(Bool)
      /// The card is not asked before this day.
      case bury(until: StudyDay)
      /// The latest day on which the card is asked; its memory is unchanged, and the next answer
      /// gives it another due date.
      case due(on: StudyDay)
      /// A new due date for a card in review; the next answer gives it another.
      case move(to: StudyDay)
      /// The only form in which the card is asked; an empty one removes this choice.
      case pin(form: String)
    }

    /// The deck.
    package let deck: String
    /// The card.
    package let card: String
    /// The mark.
    package let change: Change

    /// Creates a mark. A long note is truncated.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - card: The card.
    ///   - change: The mark.
    package init(deck: String, card: String, _ change: Change) {
      self.deck = deck
      self.card = card
      if case .note(let text) = change {
        self.change = .note(capped(text))
      } else {
        self.change = change
      }
    }
  }

  /// A range of days off, or its cancellation.
  package struct Away: Hashable, Sendable {
    /// The first day off.
    package let first: StudyDay
    /// The last day off, not before the first.
    package let last: StudyDay
    /// Whether the days are off; false to cancel them.
    package let isOn: Bool

    /// Creates days off; exchanges the days if they are in the wrong order.
    package init(from first: StudyDay, to last: StudyDay, on isOn: Bool = true) {
      self.first = min(first, last)
      self.last = max(first, last)
      self.isOn = isOn
    }
  }
}
