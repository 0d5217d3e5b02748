extension Event {
  /// The learner marked a card. Of several marks of one sort the last counts; a reset leaves them.
  package struct Mark: Hashable, Sendable {
    /// What the mark says.
    package enum Change: Hashable, Sendable {
      /// A note of the learner's own, shown with the card; an empty one takes it away.
      case note(String)
      /// The card is to be looked at again, or no more.
      case flag(Bool)
      /// The card is not asked until this is taken back.
      case suspend(Bool)
      /// The card is not asked before this day.
      case bury(until: StudyDay)
      /// The card is asked on this day at the latest; its memory is not touched, and the next answer
      /// gives it another day.
      case due(on: StudyDay)
      /// The card is asked on this day, earlier or later than before, if it comes back after days; the
      /// next answer gives it another.
      case move(to: StudyDay)
      /// The card is asked in this form only; an empty one leaves the choice to the program again.
      case pin(form: String)
    }

    /// The deck.
    package let deck: String
    /// The card.
    package let card: String
    /// What the mark says.
    package let change: Change

    /// A mark. A long note is cut.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - card: The card.
    ///   - change: What the mark says.
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

  /// The learner does not study on some days, and says so; or studies after all on days that were kept.
  package struct Away: Hashable, Sendable {
    /// The first day without study.
    package let first: StudyDay
    /// The last day without study, not before the first.
    package let last: StudyDay
    /// False if the days are days of study again.
    package let isOn: Bool

    /// Days without study; turned round if they stand the wrong way.
    package init(from first: StudyDay, to last: StudyDay, on isOn: Bool = true) {
      self.first = min(first, last)
      self.last = max(first, last)
      self.isOn = isOn
    }
  }
}
