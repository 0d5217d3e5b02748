import Deck

/// Simulated sessions, in the order of an agenda, to find answers given away by earlier cards.
///
/// Each day a few cards are new, in the order of the curriculum; the others are asked again after an
/// interval that grows two and a half times with each success and starts over with each miss; nine
/// in ten answers are successes. Of cards that share a fact at most one is asked on a day, the one
/// due first.
struct SessionSimulation {
  private static let newPerDay = 8
  private static let success = 0.9

  /// The places of the cards asked on each day, in order.
  private(set) var days: [[Int]] = []

  init(_ deck: Deck, days count: Int) {
    var random = StableRandom(seed: "sessions/\(deck.subject)")
    var unseen = deck.curriculum[...]
    var due: [Int: [Int]] = [:]
    var intervals = [Double](repeating: 0, count: deck.cards.count)
    for day in 0..<count {
      var facts: Set<String> = []
      var asked: [Int] = []
      for place in due.removeValue(forKey: day) ?? [] {
        if facts.join(deck.cards[place]) {
          asked.append(place)
        } else {
          due[day + 1, default: []].append(place)
        }
      }
      var waiting: [Int] = []
      var new = 0
      while new < SessionSimulation.newPerDay, let place = unseen.popFirst() {
        if facts.join(deck.cards[place]) {
          asked.append(place)
          new += 1
        } else {
          waiting.append(place)
        }
      }
      unseen = waiting + unseen
      asked = random.shuffled(asked)
      for place in asked {
        let isRight = random.fraction() < SessionSimulation.success
        intervals[place] = isRight ? max(2, intervals[place] * 2.5) : 1
        due[day + Int(min(intervals[place], 365).rounded()), default: []].append(place)
      }
      days.append(asked)
    }
  }
}

extension Set<String> {
  /// Takes the facts of a card in, unless one of them is there already.
  fileprivate mutating func join(_ card: Card) -> Bool {
    guard isDisjoint(with: card.facts) else { return false }
    formUnion(card.facts)
    return true
  }
}
