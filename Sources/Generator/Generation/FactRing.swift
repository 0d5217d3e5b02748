import Deck
import Facts

/// Facts in a circle, in an order that is independent of their content.
///
/// Composites use the facts that follow a fact on the circle. A new fact changes only the
/// composites that reach across its position.
struct FactRing {
  /// The facts in the order of the circle.
  let facts: [Fact]
  private let draws: [UInt64]

  /// Creates the circle of facts, each with its own root.
  init(_ facts: [Fact], in index: SubjectIndex) {
    let placed = facts.map { fact in
      let root = index.root(of: fact)
      return (hash: StableRandom(seed: root).first, root: root, fact: fact)
    }.sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.root < $1.root }
    self.facts = placed.map(\.fact)
    draws = placed.map { StableRandom(seed: $0.root + "#start").first }
  }

  /// The facts from an index on, at most once round, up to a limit.
  func window(at place: Int, most: Int = 12) -> [Fact] {
    (0..<min(most, facts.count)).map { facts[(place + $0) % facts.count] }
  }

  /// Whether the first fact of one group comes before the first of another by its draw.
  static func precedes(_ one: [Fact], _ other: [Fact], in index: SubjectIndex) -> Bool {
    let hashes = [one, other].map {
      $0.map { StableRandom.hash(index.root(of: $0)) }.min() ?? 0
    }
    return hashes[0] < hashes[1]
  }

  /// About every second index, but at least one: those whose draw is lower than the next one's.
  /// Excluded facts are ignored.
  func starts(besides passed: Set<String> = []) -> [Int] {
    let free = facts.indices.filter { !passed.contains(facts[$0].id) }
    return free.indices.filter { draws[free[$0]] <= draws[free[($0 + 1) % free.count]] }
      .map { free[$0] }
  }
}

extension StableRandom {
  /// The first random number.
  fileprivate var first: UInt64 {
    var random = self
    return random.next()
  }
}
