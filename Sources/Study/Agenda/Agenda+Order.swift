import Deck

extension Agenda {
  /// Places in a deck in the order in which its cards are met.
  static func inOrder(_ places: [Int], of deck: Deck) -> [Int] {
    var isWanted = [Bool](repeating: false, count: deck.cards.count)
    for place in places { isWanted[place] = true }
    return deck.curriculum.filter { isWanted[$0] }
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
