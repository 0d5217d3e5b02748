extension Event {
  /// A change to a card by its author that the learner's progress has followed.
  ///
  /// Authors rename, split, merge and correct facts. The deck records what happened to a card; this
  /// event records that the learner's memory followed. Two equal events, from two machines that
  /// opened the same new deck, count once: the first in replay order has the effect, and if either
  /// is undone it has none.
  package struct Carry: Hashable, Sendable {
    /// The change to the card.
    package enum Change: Hashable, Sendable {
      /// It has a new id: memory, due dates and history move to it, and answers to the old id still
      /// count for it.
      case moved(from: String)
      /// It asks a part of what another card asked: it starts with half the stability and an
      /// earlier due date, but not before tomorrow.
      case split(from: String)
      /// It asks what several cards asked, 1 to ``Carry/mostSources``: it continues with the
      /// weakest memory.
      case merged(from: [String])
      /// Its answer was wrong or has changed, on a day: stability falls as after Again, and it is
      /// due at once. This is neither an answer nor a lapse.
      case fixed(on: StudyDay)
      /// Its answer became more precise, on a day. This has no other effect.
      case refined(on: StudyDay)
      /// It is no longer asked, and the learner was told. This has no other effect.
      case retired
    }

    /// The largest number of cards that can be merged: as many as certainly fit on a line.
    package static let mostSources = 16

    /// The deck.
    package let deck: String
    /// The card, by its present id.
    package let card: String
    /// The change to the card.
    package let change: Change

    /// Creates a change.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - card: The card, by its present id.
    ///   - change: What happened to it.
    package init(deck: String, card: String, _ change: Change) {
      self.deck = deck
      self.card = card
      self.change = change
    }
  }
}

extension Event.Carry {
  /// The cards it comes from, by their earlier ids.
  package var sources: [String] {
    switch change {
    case .moved(let card), .split(let card): [card]
    case .merged(let cards): cards
    case .fixed, .refined, .retired: []
    }
  }
}
