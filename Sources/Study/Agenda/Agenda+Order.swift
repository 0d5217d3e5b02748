import Deck

extension Agenda {
  /// Orders cards so that the topics take turns; within a topic the order stays the same.
  /// - Parameters:
  ///   - places: Indices in the deck, ascending.
  ///   - deck: The deck.
  ///   - met: Cards of this kind that were asked earlier today; each topic continues after them.
  /// - Returns: The indices in the order in which to ask the cards.
  static func takingTurns(_ places: [Int], in deck: Deck, after met: [Card]) -> [Int] {
    var next: [String: Int] = [:]
    for card in met { next[card.topic, default: 0] += 1 }
    let turns = places.map { place in
      let topic = deck.cards[place].topic
      let turn = next[topic, default: 0]
      next[topic] = turn + 1
      return turn
    }
    // Where the indices of each turn begin; within a turn they keep their order.
    var starts = [Int](repeating: 0, count: (turns.max() ?? 0) + 2)
    for turn in turns { starts[turn + 1] += 1 }
    for turn in starts.indices.dropFirst() { starts[turn] += starts[turn - 1] }
    var ordered = places
    for (turn, place) in zip(turns, places) {
      ordered[starts[turn]] = place
      starts[turn] += 1
    }
    return ordered
  }

  /// Merges two lists by spreading the first evenly over the second.
  /// - Parameters:
  ///   - few: The cards to spread.
  ///   - many: The cards to spread them over.
  ///   - asked: How many of each were asked earlier today. The pattern covers the whole day, so a
  ///     session that was interrupted continues in the same order.
  /// - Returns: Both lists, in the order in which to ask the cards.
  static func spread(
    _ few: [Card], over many: [Card], after asked: (few: Int, many: Int) = (0, 0)
  ) -> [Card] {
    let all = (few: asked.few + few.count, many: asked.many + many.count)
    let total = all.few + all.many
    var mixed: [Card] = []
    var taken = asked.few
    for place in asked.few + asked.many..<total {
      // Of n cards to spread, card k is placed after the fraction (k + 1/2)/n of the others.
      let isDue = taken < all.few && (2 * taken + 1) * total <= (2 * place + 1) * all.few
      if isDue || place - taken >= all.many {
        mixed.append(few[taken - asked.few])
        taken += 1
      } else {
        mixed.append(many[place - taken - asked.many])
      }
    }
    return mixed
  }
}
