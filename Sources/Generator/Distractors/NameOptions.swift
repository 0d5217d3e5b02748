import Deck

/// Chooses options for a name: others of its kind, drawn so that each is equally likely to be the
/// right one.
package enum NameOptions {
  /// The largest number of wrong names in a draw.
  static let most = 9

  /// Three or four options in the card's own order, with the index of the right one.
  ///
  /// - Parameters:
  ///   - right: The right name.
  ///   - pool: Wrong names of the same kind that have passed the checks; at most nine of them are
  ///     used, chosen by the card's id.
  ///   - seed: The card's id.
  ///   - classWords: Words that name a class: River, County.
  /// - Returns: Four options if three wrong names fit beside the right one and each other, three if
  ///   two do, otherwise nil: there are no fillers.
  package static func around(
    _ right: String, pool: [String], seed: String, classWords: Set<String> = []
  ) -> (names: [String], right: Int)? {
    around(
      OptionText(right, classWords: classWords),
      pool: pool.map { OptionText($0, classWords: classWords) }, seed: seed)
  }

  /// The same for texts that were already checked, with the first possible of several sizes.
  static func around(
    _ right: OptionText, pool: [OptionText], sizes: [Int] = [4, 3], allowsNear: Bool = false,
    seed: String
  ) -> (names: [String], right: Int)? {
    let near = near(pool, seed: seed)
    let seed = seed + "#options"
    let texts =
      [right] + near.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    let names = texts.map(\.text)
    for size in sizes where names.count >= size {
      let design = BalancedDesign(texts, size: size, allowsNear: allowsNear)
      guard let drawn = design.draw(with: 0, seed: seed) else { continue }
      var random = StableRandom(seed: seed)
      let chosen = drawn.map { names[$0] }.sorted()
      let shown =
        Form.keepsOrder(chosen)
        ? chosen.sorted { figures(of: $0).lexicographicallyPrecedes(figures(of: $1)) }
        : random.shuffled(chosen)
      return shown.firstIndex(of: right.text).map { (shown, $0) }
    }
    return nil
  }

  /// The wrong names in a draw.
  package static func near(_ pool: [OptionText], seed: String) -> [OptionText] {
    pool.count <= most ? pool : NameRing(pool).sample(most, seed: seed + "#options")
  }

  /// The numbers in a text: 45 and 36 in 45°36′ N.
  private static func figures(of text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
