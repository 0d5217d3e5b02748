import Generator

extension NameOptions {
  /// The options of a name without a subject: the right one among wrong ones from a pool.
  package static func sample(
    _ right: String, pool: [String], seed: String
  ) -> (names: [String], right: Int)? {
    let sets = drawn(
      OptionText(right, classWords: []), pool.map { OptionText($0, classWords: []) },
      sizes: [4, 3],
      seed: seed)
    return sets.first.flatMap { shown(right, among: $0, seed: seed) }
  }
}
