import Questions

extension Agenda {
  /// Places in a deck with topics taking turns, each topic in its own order.
  /// - Parameters:
  ///   - places: Places in the deck, ascending.
  ///   - deck: The deck.
  ///   - met: Cards that had their turn today: a topic goes on after them.
  /// - Returns: The places, in the order to ask them.
  static func takingTurns(_ places: [Int], in deck: Deck, after met: [Card]) -> [Int] {
    var next: [String: Int] = [:]
    for card in met { next[card.topic, default: 0] += 1 }
    let turns = places.map { place in
      let topic = deck.cards[place].topic
      let turn = next[topic, default: 0]
      next[topic] = turn + 1
      return turn
    }
    // Where the places of each turn begin; within a turn they keep their order.
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

  /// Both lists as one, the first spread evenly over the second.
  /// - Parameters:
  ///   - few: What is spread.
  ///   - many: What it is spread over.
  ///   - asked: How many of each were asked already today: the pattern of the whole day goes on, so
  ///     that a sitting that was broken off comes to the same order.
  /// - Returns: Both, in the order to ask them.
  static func spread(
    _ few: [Card], over many: [Card], after asked: (few: Int, many: Int) = (0, 0)
  ) -> [Card] {
    let all = (few: asked.few + few.count, many: asked.many + many.count)
    let total = all.few + all.many
    var mixed: [Card] = []
    var taken = asked.few
    for place in asked.few + asked.many..<total {
      // The k-th of n spread cards stands where k + 1/2 of n lies on the way.
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
