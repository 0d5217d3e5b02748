/// Options for a name: others of its kind, drawn so that each is as likely to be the right one.
package enum NameOptions {
  /// Three or four options in an order of the card's own, with the place of the right one.
  ///
  /// - Parameters:
  ///   - right: The right name.
  ///   - pool: Wrong names of the same kind, already through the gates.
  ///   - seed: The card's id.
  /// - Returns: Four options from a pool of three or more, three from a pool of two, nil from
  ///   less: options are never padded.
  package static func around(
    _ right: String, pool: [String], seed: String
  ) -> (names: [String], right: Int)? {
    guard pool.count >= 2 else { return nil }
    var random = StableRandom(seed: seed + "#options")
    let wrong = random.shuffled(pool.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let names = random.shuffled([right] + wrong.prefix(3))
    return names.firstIndex(of: right).map { (names, $0) }
  }
}
