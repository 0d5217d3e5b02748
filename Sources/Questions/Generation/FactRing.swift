import Facts

/// Facts in a circle, in an order that has nothing to do with what they say.
///
/// Composites take what follows a fact on the circle. A fact that joins the circle changes only the
/// composites that reach over its place.
struct FactRing {
  /// The facts in the order of the circle.
  let facts: [Fact]
  private let draws: [UInt64]

  /// The circle of facts, each with a root of its own.
  init(_ facts: [Fact], in world: World) {
    let placed = facts.map { fact in
      let root = world.root(of: fact)
      return (hash: StableRandom(seed: root).first, root: root, fact: fact)
    }.sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.root < $1.root }
    self.facts = placed.map(\.fact)
    draws = placed.map { StableRandom(seed: $0.root + "#start").first }
  }

  /// The facts after a place, once round, the one at the place first; at most so many.
  func window(at place: Int, most: Int = 12) -> [Fact] {
    (0..<min(most, facts.count)).map { facts[(place + $0) % facts.count] }
  }

  /// Whether the first of one group comes before the first of another by its draw.
  static func precedes(_ one: [Fact], _ other: [Fact], in world: World) -> Bool {
    let hashes = [one, other].map {
      $0.map { StableRandom.hash(world.root(of: $0)) }.min() ?? 0
    }
    return hashes[0] < hashes[1]
  }

  /// About every second place, but one at least: those whose draw is lower than the next one's.
  /// Places of facts that are passed over do not count.
  func starts(besides passed: Set<String> = []) -> [Int] {
    let free = facts.indices.filter { !passed.contains(facts[$0].id) }
    return free.indices.filter { draws[free[$0]] <= draws[free[($0 + 1) % free.count]] }
      .map { free[$0] }
  }
}

extension StableRandom {
  /// The first number drawn.
  fileprivate var first: UInt64 {
    var random = self
    return random.next()
  }
}
