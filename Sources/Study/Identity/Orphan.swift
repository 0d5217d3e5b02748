import Deck
import Progress

/// A card that a learner has studied and that is no longer asked. Its memory and history are kept
/// in case the card returns.
package struct Orphan: Hashable, Sendable {
  /// Why a card is no longer asked.
  package enum Reason: Hashable, Sendable {
    /// Another card has a newer figure.
    case superseded(Card, by: Card?)
    /// The fact held until a day, month or year that is over.
    case expired(Card, until: String)
    /// The fact was removed.
    case buried(Deck.Tombstone)
    /// The fact may still be in the deck, but is no longer asked this way.
    case gone
  }

  /// The card.
  package let key: CardKey
  /// Why it is no longer asked.
  package let reason: Reason

  /// The cards of a deck that a learner has studied and that are no longer asked on a study day,
  /// sorted by id.
  ///
  /// - Complexity: O(cards of the deck + cards learned).
  package static func all(of deck: Deck, in progress: Progress, on day: Int) -> [Orphan] {
    var known: Set<String> = []
    for card in progress.begunCards where card.key.deck == deck.subject {
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
        let reason = Reason.superseded(card, by: deck.card(newer))
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
