/// One column, or one wide character, of two aligned texts.
struct AlignedPair: Hashable, Sendable {
  /// The typed character; nil if a character is missing here.
  let typed: Character?
  /// The accepted character; nil if the typed one is extra.
  let accepted: Character?
  /// Whether the two are the same letter, whatever its case and accent.
  let isSame: Bool

  var width: Int { (typed ?? accepted).map(ColumnWidth.of) ?? 0 }
}

/// Aligns two texts with the fewest letters changed, added or removed (Wagner and Fischer 1974).
enum Alignment {
  /// The pairs in reading order. Time and memory are the product of the lengths.
  static func pairs(_ typed: [Character], _ accepted: [Character]) -> [AlignedPair] {
    let typedFolds = typed.map(fold)
    let acceptedFolds = accepted.map(fold)
    let width = accepted.count + 1
    let far = typed.count + accepted.count + 1
    var costs = [Int](repeating: 0, count: (typed.count + 1) * width)
    let change = { (i: Int, j: Int) -> Int in
      if typedFolds[i] == acceptedFolds[j] { return 0 }
      // Only characters of the same width can be above each other.
      return ColumnWidth.of(typed[i]) == ColumnWidth.of(accepted[j]) ? 1 : far
    }
    for i in 0...typed.count {
      for j in 0...accepted.count where i + j > 0 {
        let above = i > 0 ? costs[(i - 1) * width + j] + 1 : far
        let left = j > 0 ? costs[i * width + j - 1] + 1 : far
        let diagonal = i > 0 && j > 0 ? costs[(i - 1) * width + j - 1] + change(i - 1, j - 1) : far
        costs[i * width + j] = min(above, left, diagonal)
      }
    }

    var pairs: [AlignedPair] = []
    var (i, j) = (typed.count, accepted.count)
    while i > 0 || j > 0 {
      let cost = costs[i * width + j]
      if i > 0, j > 0, cost == costs[(i - 1) * width + j - 1] + change(i - 1, j - 1) {
        i -= 1
        j -= 1
        pairs.append(
          AlignedPair(
            typed: typed[i], accepted: accepted[j], isSame: typedFolds[i] == acceptedFolds[j]))
      } else if i > 0, cost == costs[(i - 1) * width + j] + 1 {
        i -= 1
        pairs.append(AlignedPair(typed: typed[i], accepted: nil, isSame: false))
      } else {
        j -= 1
        pairs.append(AlignedPair(typed: nil, accepted: accepted[j], isSame: false))
      }
    }
    return pairs.reversed()
  }

  /// The text by which a character is compared: its fold, or itself if it is punctuation.
  private static func fold(_ character: Character) -> String {
    let folded = FoldedName(String(character))
    return folded.isEmpty ? String(character) : folded.text
  }
}
