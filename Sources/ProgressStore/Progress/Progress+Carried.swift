/// A carry that is among the events, and what came of it.
package struct Carried: Hashable, Sendable {
  /// The event.
  package let reference: EventReference
  /// The learner's day when it was written down.
  package let day: StudyDay
  /// What it says.
  package let carry: Event.Carry
  /// Whether it, or one equal to it, was taken back.
  package let isUndone: Bool
}

extension Progress {
  /// What was carried over, in fold order, of equal ones the first.
  /// - Parameter key: The card as it is called now; nil for all.
  /// - Returns: The carries, also those that were taken back.
  package func carried(to key: CardKey? = nil) -> [Carried] {
    let found = carries.compactMap { carry, indices -> (rank: Int32, carried: Carried)? in
      guard let first = indices.first,
        key.map({ $0 == CardKey(deck: carry.deck, card: carry.card) }) ?? true
      else { return nil }
      let event = events.table[Int(first)]
      return (
        events.rank[Int(first)],
        Carried(
          reference: event.reference, day: event.day, carry: carry,
          isUndone: indices.contains { isUndone[Int($0)] })
      )
    }
    return found.sorted { $0.rank < $1.rank }.map(\.carried)
  }

  /// Whether an equal carry is among the events, also one that was taken back.
  package func hasCarry(_ carry: Event.Carry) -> Bool { carries[carry] != nil }
}

extension Progress {
  /// The card that a card has become.
  func owner(of card: Int) -> Int {
    var owner = card
    while cards[owner].heir >= 0 { owner = Int(cards[owner].heir) }
    return owner
  }

  /// A card and those that carries bind it to, ascending.
  func family(of card: Int) -> [Int] {
    guard relatives[card] != nil else { return [card] }
    var family: Set = [card]
    var waiting = [card]
    while let next = waiting.popLast() {
      for other in relatives[next] ?? [] where family.insert(other).inserted {
        waiting.append(other)
      }
    }
    return family.sorted()
  }

  /// The steps of a card in fold order.
  func steps(of card: Int) -> [Int32] {
    var steps: [Int32] = []
    var index = lastStep[card]
    while index >= 0 {
      steps.append(index)
      index = stepBefore[Int(index)]
    }
    steps.reverse()
    return steps
  }

  /// The steps of cards in fold order.
  func steps(of family: [Int]) -> [Int32] {
    if family.count == 1 { return steps(of: family[0]) }
    return family.flatMap(steps(of:)).sorted { events.rank[Int($0)] < events.rank[Int($1)] }
  }

  /// A card and those that have become it.
  func names(of card: Int) -> [Int] {
    let owner = owner(of: card)
    return relatives[owner] == nil
      ? [owner] : family(of: owner).filter { self.owner(of: $0) == owner }
  }

  /// What the names of a card are filed under in a table by key, in fold order.
  func all(_ table: [CardKey: [Int32]], of key: CardKey) -> [Int32] {
    guard !relatives.isEmpty, let card = cardIndices[key] else { return table[key] ?? [] }
    let found = names(of: card).flatMap { table[cards[$0].key] ?? [] }
    return found.sorted { events.rank[Int($0)] < events.rank[Int($1)] }
  }

  /// The cards of a table by key under the names they have now, each once.
  func owners(_ table: [CardKey: [Int32]]) -> Set<CardKey> {
    Set(table.keys.map { key in cardIndices[key].map { cards[owner(of: $0)].key } ?? key })
  }
}
