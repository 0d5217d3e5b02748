/// Replays changes that connect cards: cards that were moved, split, merged or corrected.
package struct CarryFold: Sendable {
  /// The cards that changes connect to each card, in both directions.
  private(set) var relatives: [Int: [Int]] = [:]
  /// For cards affected by a change, the steps that still count: answers, including inherited ones,
  /// and changes that affected the memory.
  package var lineages: [Int: [Int32]] = [:]
  /// The equal changes, in replay order.
  private(set) var equals: [Event.Carry: [Int32]] = [:]

  /// Notes a change, together with equal ones.
  mutating func file(_ carry: Event.Carry, at index: Int32) {
    equals[carry, default: []].append(index)
  }

  /// Connects two cards.
  mutating func bind(_ card: Int, _ other: Int) {
    relatives[card, default: []].append(other)
    relatives[other, default: []].append(card)
  }

  /// Whether a change is the first of equal ones, none of which was undone.
  func isInForce(_ carry: Event.Carry, _ index: Int32, _ undone: UndoFold) -> Bool {
    guard let equals = equals[carry], equals.first == index else { return false }
    return !equals.contains { undone[$0] }
  }

  /// A card and those that changes connect it to, in ascending order.
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
}
