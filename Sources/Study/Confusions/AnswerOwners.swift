import Questions

/// Which card an answer belongs to that the judge says is another's.
struct AnswerOwners: Sendable {
  private let cards: [String: [Card]]

  init(_ deck: Deck) {
    var cards: [String: [Card]] = [:]
    for card in deck.cards where !card.isComposite {
      // The judge calls numbers and dates by their card's label, names by the first of their forms.
      cards[card.label, default: []].append(card)
      guard case .name(let name) = card.answer else { continue }
      for form in Set(name.accepted) where form != card.label {
        cards[form, default: []].append(card)
      }
    }
    self.cards = cards
  }

  /// The card of another fact whose answer is called so, in the same topic if there is one; nil when
  /// it is the answer of none.
  func card(called name: String, besides card: Card) -> Card? {
    let others = cards[name, default: []].filter { $0.fact != card.fact }
    return others.first { $0.topic == card.topic } ?? others.first
  }
}
