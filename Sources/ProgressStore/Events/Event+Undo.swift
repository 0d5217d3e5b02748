extension Event {
  /// An earlier event was taken back, or brought back. The last such event counts.
  ///
  /// Any event can be taken back but an undo and a note about the clock. A quiz is taken back whole,
  /// through its end.
  package struct Undo: Hashable, Sendable {
    /// The event.
    package let reference: EventReference
    /// True if it is taken back, false if it counts again.
    package let isOn: Bool

    /// An undo, or a redo.
    package init(_ reference: EventReference, on isOn: Bool) {
      self.reference = reference
      self.isOn = isOn
    }
  }

  /// Cards were forgotten: everything about them that comes earlier has no effect any more.
  package struct Reset: Hashable, Sendable {
    /// What is forgotten.
    package enum Scope: Hashable, Sendable {
      /// Every card and quiz of every deck.
      case all
      /// Every card and quiz of a deck.
      case deck(String)
      /// The cards of a deck whose last answer before the reset was given in this topic.
      ///
      /// What the answers recorded decides, not what the deck says: the journal alone tells what a
      /// reset did, whatever becomes of the deck.
      case topic(deck: String, topic: String)
      /// Some cards of a deck, by their ids; ``mostCards`` at most.
      case cards(deck: String, cards: [String])
    }

    /// The most cards that one reset names: a fact has far fewer.
    package static let mostCards = 16

    /// What is forgotten.
    package let scope: Scope

    /// A reset.
    package init(_ scope: Scope) {
      self.scope = scope
    }
  }
}
