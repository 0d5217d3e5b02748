/// Finds the word that an author or a learner probably meant.
package enum Nearest {
  /// The known word closest to a misspelt one, or nil if none is close. Of equals the earlier word
  /// wins.
  package static func word(to wrong: String, among known: some Sequence<String>) -> String? {
    let wrong = Array(wrong.lowercased().utf8)
    guard wrong.count <= 80 else { return nil }
    var best: (word: String, distance: Int)?
    for word in known where abs(word.utf8.count - wrong.count) <= 3 {
      let distance = distance(wrong, Array(word.lowercased().utf8))
      let limit = max(1, min(3, word.utf8.count / 3))
      if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// `; did you mean "word"?`, or an empty text.
  static func hint(for wrong: String, among known: some Sequence<String>) -> String {
    word(to: wrong, among: known).map { "; did you mean \(quoted($0))?" } ?? ""
  }

  /// The smallest number of letters to insert, delete, replace or swap with their neighbour.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        var least = min(above[j] + (letter == other ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      before = above
      above = row
    }
    return above[b.count]
  }
}
