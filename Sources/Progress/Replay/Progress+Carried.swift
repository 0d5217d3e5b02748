/// A followed change to a card, with its state.
package struct Carried: Hashable, Sendable {
  /// The event.
  package let reference: EventReference
  /// The learner's day when it was saved.
  package let day: StudyDay
  /// The change.
  package let carry: Event.Carry
  /// Whether it, or an equal one, was undone.
  package let isUndone: Bool
}

extension Progress {
  /// The followed changes in replay order; of equal ones only the first.
  /// - Parameter key: The card, by its present id; nil for all.
  /// - Returns: The changes, including those that were undone.
  package func carried(to key: CardKey? = nil) -> [Carried] {
    let found = carryFold.equals.compactMap { carry, indices -> (rank: Int32, carried: Carried)? in
      guard let first = indices.first,
        key.map({ $0 == CardKey(deck: carry.deck, card: carry.card) }) ?? true
      else { return nil }
      let event = events[first]
      return (
        events.rank[Int(first)],
        Carried(
          reference: event.reference, day: event.day, carry: carry,
          isUndone: indices.contains { undone[$0] })
      )
    }
    return found.sorted { $0.rank < $1.rank }.map(\.carried)
  }

  /// Whether an equal change was saved, even if it was undone.
  package func hasCarry(_ carry: Event.Carry) -> Bool { carryFold.equals[carry] != nil }
}

extension Progress {
  /// The card that a card has become.
  func owner(of card: Int) -> Int {
    var owner = card
    while cards.all[owner].heir >= 0 { owner = Int(cards.all[owner].heir) }
    return owner
  }

  /// The steps of cards in replay order.
  package func steps(of family: [Int]) -> [Int32] {
    if family.count == 1 { return cards.steps(of: family[0]) }
    return family.flatMap { cards.steps(of: $0) }.sorted {
      events.rank[Int($0)] < events.rank[Int($1)]
    }
  }

  /// A card and those that have become it.
  package func names(of card: Int) -> [Int] {
    let owner = owner(of: card)
    return carryFold.relatives[owner] == nil
      ? [owner] : carryFold.family(of: owner).filter { self.owner(of: $0) == owner }
  }

  /// The learner's marks on a card, as events in replay order and marks taken over from other cards
  /// in between.
  struct Said {
    enum Part {
      /// A mark or an added answer.
      case event(Int32)
      /// The earlier marks of cards from which it was split or merged.
      case taken([Said])
    }

    var parts: [Part] = []
  }

  /// The marks in a table for a card; nil if there are none.
  func said(of key: CardKey, in table: [CardKey: [Int32]]) -> Said? {
    if table.isEmpty { return nil }
    guard !carryFold.relatives.isEmpty, let card = cards.index(of: key) else {
      return table[key].map { said(Array($0)) }
    }
    return said(of: card, in: table, before: .max)
  }

  private func said(_ indices: [Int32]) -> Said {
    Said(parts: indices.filter { !undone[$0] }.map(Said.Part.event))
  }

  private func said(of card: Int, in table: [CardKey: [Int32]], before rank: Int32) -> Said {
    let names = names(of: card)
    var found = names.flatMap { table[cards.all[$0].key] ?? [] }
    let taking = takings(of: names)
    found += taking.map(\.index)
    found = found.filter { !undone[$0] && events.rank[Int($0)] < rank }
    found.sort { events.rank[Int($0)] < events.rank[Int($1)] }
    return Said(
      parts: found.map { index in
        guard let carry = taking.first(where: { $0.index == index })?.carry else {
          return .event(index)
        }
        let others = carry.sources.compactMap {
          cards.index(of: CardKey(deck: carry.deck, card: $0)).map(owner)
        }
        return .taken(
          others.uniqued().filter { !names.contains($0) }.map {
            said(of: $0, in: table, before: events.rank[Int(index)])
          })
      })
  }

  /// The changes that split or merged cards and have an effect.
  private func takings(of names: [Int]) -> [(index: Int32, carry: Event.Carry)] {
    carryFold.equals.compactMap { carry, indices in
      guard carry.isSplitOrMerged, let index = indices.first,
        carryFold.isInForce(carry, index, undone),
        let card = cards.index(of: CardKey(deck: carry.deck, card: carry.card)),
        names.contains(card)
      else { return nil }
      return (index, carry)
    }
  }

  /// The cards in a table, each once, by their present names; including cards that were split off
  /// or merged from them, and without those they come from.
  func owners(_ table: [CardKey: [Int32]]) -> Set<CardKey> {
    var owners = Set(
      table.keys.map { key in cards.index(of: key).map { cards.all[owner(of: $0)].key } ?? key })
    let found = carryFold.equals.filter { carry, indices in
      carry.isSplitOrMerged && indices.first.map { carryFold.isInForce(carry, $0, undone) } ?? false
    }.keys
    if found.isEmpty { return owners }
    func owned(_ card: String, _ deck: String) -> Int? {
      cards.index(of: CardKey(deck: deck, card: card)).map(owner)
    }
    // A part may be split again, at most as often as there are changes.
    for _ in found {
      let before = owners.count
      for carry in found {
        let sources = carry.sources.compactMap { owned($0, carry.deck) }
        guard sources.contains(where: { owners.contains(cards.all[$0].key) }) else { continue }
        if let card = owned(carry.card, carry.deck) { owners.insert(cards.all[card].key) }
      }
      if owners.count == before { break }
    }
    for carry in found {
      for source in carry.sources.compactMap({ owned($0, carry.deck) })
      where source != owned(carry.card, carry.deck)
        && (cards.all[source].isCarried || cards.all[source].schedule == nil)
      { owners.remove(cards.all[source].key) }
    }
    return owners
  }
}

extension Event.Carry {
  /// Whether its card was split off from another or merged from several.
  fileprivate var isSplitOrMerged: Bool {
    switch change {
    case .split, .merged: true
    case .moved, .fixed, .refined, .retired: false
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements without duplicates after the first.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
