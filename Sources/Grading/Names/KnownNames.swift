/// Every name in a deck, folded and indexed once and shared by all keys, to recognise what a typed
/// answer means instead.
///
///     let known = KnownNames(["Nanshan", "Anshan", "Dongshan District"], classWords: ["District"])
///     known.name(folded: FoldedName("DONGSHAN"))     // "Dongshan District"
package struct KnownNames: Hashable, Sendable {
  private let names: [String]
  let index: NameIndex

  /// Indexes names. O(*n* log *n*); copying is free.
  /// - Parameters:
  ///   - names: Display forms and aliases, of any script, in any order; duplicates do no harm.
  ///   - classWords: Words such as "County" that a learner may leave off; each name is also indexed
  ///     without them.
  package init(_ names: [String] = [], classWords: [String] = []) {
    self.names = names
    let words = ClassWords(classWords)
    index = NameIndex(
      names.enumerated().flatMap { place, name in
        let folded = FoldedName(name)
        return [folded, words.removed(from: name, folded: folded)].compactMap(\.self)
          .map { ($0, place) }
      })
  }

  /// Whether a text is exactly a name, in any case. O(log *n*).
  package func contains(_ text: String) -> Bool {
    let small = text.lowercased()
    return index.places(of: FoldedName(text)).contains { names[$0].lowercased() == small }
  }

  /// The first known name with this fold. O(log *n*).
  func name(folded: FoldedName) -> String? {
    index.places(of: folded).first.map { names[$0] }
  }
}
