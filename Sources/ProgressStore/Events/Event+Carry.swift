extension Event {
  /// What an author did to a card was carried over into the learner's progress.
  ///
  /// Ids are for ever, but authors rename, split, merge and mend. The deck says what became of a
  /// card; this event says that the learner's memory followed. Two equal ones, from two machines that
  /// opened the same new deck, are one: the first in replay order has the effect, and if either is
  /// taken back it has none.
  package struct Carry: Hashable, Sendable {
    /// What became of the card.
    package enum Change: Hashable, Sendable {
      /// It is another card under a new id: memory, days and history are its own now, and answers to
      /// the old id go on counting for it.
      case moved(from: String)
      /// It asks a part of what another card asked: it begins with half of its stability, is due
      /// accordingly, and not before tomorrow.
      case split(from: String)
      /// It asks what several cards asked, 1 to ``Carry/mostSources``: it goes on with the memory of
      /// the one that held least.
      case merged(from: [String])
      /// Its answer was wrong or has changed, as of a day: stability falls as after Again, and it is
      /// due at once. This is neither an answer nor a lapse.
      case fixed(on: StudyDay)
      /// Its answer became more exact, as of a day. That is only remembered.
      case refined(on: StudyDay)
      /// It is asked no more; the learner was told so. Nothing else.
      case retired
    }

    /// How many cards one can be merged from: as many as surely fit on a line.
    package static let mostSources = 16

    /// The deck.
    package let deck: String
    /// The card as it is called now.
    package let card: String
    /// What became of it.
    package let change: Change

    /// A change that was carried over.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - card: The card as it is called now.
    ///   - change: What became of it.
    package init(deck: String, card: String, _ change: Change) {
      self.deck = deck
      self.card = card
      self.change = change
    }
  }
}

extension Event.Carry {
  /// The cards it comes from, as they were called.
  package var sources: [String] {
    switch change {
    case .moved(let card), .split(let card): [card]
    case .merged(let cards): cards
    case .fixed, .refined, .retired: []
    }
  }
}
