import Deck

/// Chooses options for a name: others of its kind, drawn so that each is equally likely to be the
/// right one.
package enum NameOptions {
  /// The largest number of wrong names in a draw.
  static let most = 9

  /// The right name among wrong ones, in the order in which they are shown, with its index.
  package static func shown(
    _ right: String, among wrong: [String], seed: String
  ) -> (names: [String], right: Int)? {
    var random = StableRandom(seed: seed + "#options")
    let chosen = ([right] + wrong).sorted()
    let shown =
      Form.keepsOrder(chosen)
      ? chosen.sorted { figures(of: $0).lexicographicallyPrecedes(figures(of: $1)) }
      : random.shuffled(chosen)
    return shown.firstIndex(of: right).map { (shown, $0) }
  }

  /// Sets of wrong names, each drawn so that nothing in it tells which name is right.
  ///
  /// - Returns: One to three different sets, for the showings of a card in turn; empty if too few
  ///   names fit beside each other.
  package static func drawn(
    _ right: OptionText, _ pool: [OptionText], sizes: [Int], allowsNear: Bool = false, seed: String
  ) -> [[String]] {
    let near = near(pool, seed: seed)
    let texts = [right] + near.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    for size in sizes where texts.count >= size {
      let design = BalancedDesign(texts, size: size, allowsNear: allowsNear)
      let draws = texts.count == size ? 1 : mostSets
      let sets = (0..<draws).compactMap { draw in
        design.draw(with: 0, seed: seed + "#options" + (draw == 0 ? "" : "/\(draw)"))
      }
      let wrong = sets.map { set in set.filter { $0 != 0 }.map { texts[$0] } }
      let fair = wrong.filter { isFair($0, beside: right) }.map { $0.map(\.text) }
      if !fair.isEmpty { return fair.uniqued() }
    }
    return []
  }

  /// Sets of wrong names that are answers to like questions: those that follow on their ring and fit
  /// beside each other, then those that follow these.
  ///
  /// - Returns: One to three different sets, for the showings of a card in turn; empty if too few
  ///   names fit beside each other.
  static func following(
    _ right: OptionText, _ pool: [OptionText], sizes: [Int], allowsNear: Bool = false
  ) -> [[String]] {
    for size in sizes where pool.count >= size - 1 {
      let starts = (0..<mostSets).map { $0 * (size - 1) % pool.count }.uniqued()
      let sets = starts.compactMap { start -> [String]? in
        var chosen: [OptionText] = []
        for step in pool.indices where chosen.count < size - 1 {
          let next = pool[(start + step) % pool.count]
          let fits = ([right] + chosen).allSatisfy {
            DistractorCheck.between(next, $0, allowsNear: allowsNear) == nil
          }
          if fits { chosen.append(next) }
        }
        let isWhole = chosen.count == size - 1 && isFair(chosen, beside: right)
        return isWhole ? chosen.map(\.text) : nil
      }
      if !sets.isEmpty { return sets.uniqued(by: { $0.sorted() }) }
    }
    return []
  }

  /// Whether the right one is not by far the longest: a phrase of four words or more is often the most
  /// careful one.
  private static func isFair(_ wrong: [OptionText], beside right: OptionText) -> Bool {
    right.words.count < 4 || wrong.contains { 4 * $0.length >= 3 * right.length }
  }

  /// The largest number of sets of options of a card.
  static let mostSets = 3

  /// The wrong names in a draw.
  package static func near(_ pool: [OptionText], seed: String) -> [OptionText] {
    pool.count <= most ? pool : NameRing(pool).sample(most, seed: seed + "#options")
  }

  /// The numbers in a text: 45 and 36 in 45°36′ N.
  private static func figures(of text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
