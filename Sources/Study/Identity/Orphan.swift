import ProgressStore
import Questions

/// A card that a learner knows and that is no longer asked. Its memory sleeps and its history stays;
/// when the card returns, both are there.
package struct Orphan: Hashable, Sendable {
  /// Why a card is no longer asked.
  package enum Reason: Hashable, Sendable {
    /// There is a newer figure under another card.
    case superseded(Card, by: Card?)
    /// It was said of a time that is over: the last day, month or year of it.
    case expired(Card, until: String)
    /// Its fact was taken out.
    case buried(Deck.Tombstone)
    /// Its fact may stand, but is not asked this way any more.
    case gone
  }

  /// The card.
  package let key: CardKey
  /// Why it is no longer asked.
  package let reason: Reason

  /// The cards of a deck that a learner knows and that are no longer asked on a study day, sorted by
  /// id.
  ///
  /// - Complexity: O(cards of the deck + cards learnt).
  package static func all(of deck: Deck, in progress: Progress, on day: Int) -> [Orphan] {
    var known: Set<String> = []
    for card in progress.learnt where card.key.deck == deck.subject {
      known.insert(card.key.card)
    }
    guard !known.isEmpty else { return [] }
    let today = StudyDay(number: day).description
    var orphans: [Orphan] = []
    for card in deck.cards {
      for old in card.was { known.remove(old) }
      guard known.remove(card.id) != nil else { continue }
      let key = CardKey(deck: deck.subject, card: card.id)
      if let newer = card.supersededBy {
        let reason = Reason.superseded(card, by: deck.cards.first { $0.id == newer })
        orphans.append(Orphan(key: key, reason: reason))
      } else if let end = card.validUntil, !card.isAsked(on: today) {
        orphans.append(Orphan(key: key, reason: .expired(card, until: end)))
      }
    }
    for id in known {
      let fact = Succession.fact(of: id, in: deck.subject)
      let stone = deck.tombstones.first { $0.fact == fact }
      orphans.append(
        Orphan(
          key: CardKey(deck: deck.subject, card: id), reason: stone.map(Reason.buried) ?? .gone))
    }
    return orphans.sorted { $0.key < $1.key }
  }
}
