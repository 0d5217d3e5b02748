extension Event {
  /// An undo or a redo of an earlier event. The last one for an event counts.
  ///
  /// Every event can be undone except an undo and a note about the clock. A quiz is undone as a
  /// whole, through its end.
  package struct Undo: Hashable, Sendable {
    /// The event.
    package let reference: EventReference
    /// True to undo it, false to redo it.
    package let isOn: Bool

    /// Creates an undo or a redo.
    package init(_ reference: EventReference, on isOn: Bool) {
      self.reference = reference
      self.isOn = isOn
    }
  }

  /// A reset: everything about the cards that comes earlier has no effect any more.
  package struct Reset: Hashable, Sendable {
    /// The cards and quizzes that a reset forgets.
    package enum Scope: Hashable, Sendable {
      /// Every card and quiz of every deck.
      case all
      /// Every card and quiz of a deck.
      case deck(String)
      /// The cards of a deck whose last answer before the reset was given in this topic.
      ///
      /// The topics recorded in the answers count, not those in the deck, so that the effect of a
      /// reset depends on the journal alone.
      case topic(deck: String, topic: String)
      /// Some cards of a deck, by their ids; ``mostCards`` at most.
      case cards(deck: String, cards: [String])
    }

    /// The largest number of cards in one reset: a fact has far fewer.
    package static let mostCards = 16

    /// The cards and quizzes that the reset forgets.
    package let scope: Scope

    /// Creates a reset.
    package init(_ scope: Scope) {
      self.scope = scope
    }
  }
}
