/// A card of a deck.
package struct CardKey: Hashable, Sendable {
  /// The deck.
  package let deck: String
  /// The card's id.
  package let card: String

  /// Creates the key of a card.
  package init(deck: String, card: String) {
    self.deck = deck
    self.card = card
  }
}

extension CardKey {
  /// Feeds only the id into a hasher, because ids usually begin with their deck.
  package func hash(into hasher: inout Hasher) { hasher.combine(card) }
}

extension CardKey: Comparable {
  /// Orders by deck, then by card, comparing bytes.
  package static func < (left: CardKey, right: CardKey) -> Bool {
    if left.deck != right.deck {
      return left.deck.utf8.lexicographicallyPrecedes(right.deck.utf8)
    }
    return left.card.utf8.lexicographicallyPrecedes(right.card.utf8)
  }
}
