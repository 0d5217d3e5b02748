/// Chinese names in Latin letters.
enum Pinyin {
  /// Whether a name is in pinyin with a tone on every syllable; "Nánshān" is and "café" is not.
  static func hasTones(_ name: String) -> Bool {
    let tones = ToneMarks.marked(in: name).count
    return tones > 0 && syllables(in: FoldedName(name).text) == tones
  }

  /// The smallest number of syllables that letters can be divided into; nil if they are not pinyin.
  static func syllables(in letters: String) -> Int? {
    let letters = Array(letters)
    guard letters.count <= 60 else { return nil }
    var least = [Int?](repeating: nil, count: letters.count + 1)
    least[0] = 0
    for end in stride(from: 1, through: letters.count, by: 1) {
      for start in max(0, end - 6)..<end {
        guard let before = least[start], isSyllable(String(letters[start..<end])) else { continue }
        least[end] = min(least[end] ?? .max, before + 1)
      }
    }
    return least[letters.count]
  }

  private static func isSyllable(_ text: String) -> Bool {
    if finals.contains(text) { return true }
    return initials.contains {
      text.hasPrefix($0) && finals.contains(String(text.dropFirst($0.count)))
    }
  }

  private static let initials = [
    "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r",
    "z",
    "c", "s", "y", "w",
  ]

  private static let finals: Set<String> = Set(
    """
    a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un
    uo
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
