/// Words for the class of a named thing ("County", "Coal Mine", "县"). If the question contains the
/// class, an answer may leave the word off or add it.
struct ClassWords: Hashable, Sendable {
  private let words: Set<FoldedName>
  /// The words in Han characters, which end a name without a space; longest first.
  private let hanWords: [FoldedName]
  /// Endings that are joined to a name for the same class: the jiang of "Songhuajiang" for a river.
  private let joinedEnds: [FoldedName]

  init(_ words: [String]) {
    let folded = (words + words.compactMap(ClassWords.traditional)).map { FoldedName($0) }
      .filter { !$0.isEmpty }
    self.words = Set(folded + folded.filter { !$0.hasHan }.map(ClassWords.plural))
    joinedEnds = ClassWords.joinedEnds(of: folded)
    hanWords = folded.filter(\.hasHan).sorted { $0.count > $1.count }
  }

  /// The plural of a word: "Luobei and Suibin counties".
  private static func plural(_ word: FoldedName) -> FoldedName {
    let text = word.text
    let endsInY = text.hasSuffix("y") && !["ay", "ey", "oy"].contains { text.hasSuffix($0) }
    let ending = ["s", "x", "ch", "sh"].contains { text.hasSuffix($0) } ? "es" : "s"
    return FoldedName(endsInY ? text.dropLast() + "ies" : text + ending)
  }

  private static func joinedEnds(of words: [FoldedName]) -> [FoldedName] {
    let ends: [String: [String]] = [
      "river": ["jiang", "he", "gang", "gawa", "kawa", "fluss", "elva"], "江": ["jiang"],
      "河": ["he"],
      "mountain": ["shan", "san", "yama", "berg"], "mountains": ["shan", "ling"], "山": ["shan"],
      "lake": ["hu", "see", "ko", "jarvi"], "湖": ["hu"], "county": ["xian"], "县": ["xian"],
      "district": ["qu", "gu"], "区": ["qu"], "city": ["shi", "si"], "市": ["shi"],
      "province": ["sheng", "do"], "省": ["sheng"], "island": ["dao", "do", "jima", "shima"],
      "岛": ["dao"], "prefecture": ["ken"], "street": ["strasse", "lu", "jie"], "town": ["zhen"],
      "镇": ["zhen"], "village": ["cun"], "bay": ["wan"], "sea": ["hai"], "temple": ["si"],
    ]
    return words.flatMap { ends[$0.text] ?? [] }.map { FoldedName($0) }
  }

  /// Whether a name is another one with a word for its class joined to it: "Songhuajiang" for
  /// "Songhua".
  func isJoined(_ name: FoldedName, to core: FoldedName) -> Bool {
    !joinedEnds.isEmpty && name.count > core.count && name.letters.starts(with: core.letters)
      && joinedEnds.contains { name.letters.dropFirst(core.count).elementsEqual($0.letters) }
  }

  /// The names that this may be with a word for its class joined to it.
  func withoutJoinedEnd(_ name: FoldedName) -> [FoldedName] {
    joinedEnds.compactMap { end in
      name.count > end.count + 1 && name.letters.suffix(end.count).elementsEqual(end.letters)
        ? FoldedName(letters: Array(name.letters.dropLast(end.count))) : nil
    }
  }

  /// Whether a word is one of them.
  func contains(_ word: FoldedName) -> Bool { words.contains(word) }

  /// A class word in traditional characters, if that form differs.
  private static func traditional(_ word: String) -> String? {
    let twins: [Character: Character] = ["区": "區", "县": "縣", "矿": "礦", "岛": "島", "镇": "鎮"]
    let other = String(word.map { twins[$0] ?? $0 })
    return other == word ? nil : other
  }

  /// The name without its class word, at the end ("Suibin County", "绥滨县") or the start ("Lake
  /// Baikal", "City of Hegang"); nil if it has none or consists of it. Only whole words count:
  /// "Newport" keeps its port.
  func removed(from text: String, folded: FoldedName) -> FoldedName? {
    guard !words.isEmpty else { return nil }
    if folded.hasHan { return withoutHanWord(folded) }
    guard mayHaveWord(folded) else { return nil }
    let parts = text.unicodeScalars.split(whereSeparator: {
      $0 == "-" || $0.isBlank
    })
    .map { FoldedName(String($0)) }
    .filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    for length in stride(from: min(4, parts.count - 1), to: 0, by: -1) {
      if words.contains(joined(parts.suffix(length))) { return joined(parts.dropLast(length)) }
      if words.contains(joined(parts.prefix(length))) {
        let rest = parts.dropFirst(length)
        return joined(rest.count > 1 && rest.first == FoldedName("of") ? rest.dropFirst() : rest)
      }
    }
    return nil
  }

  /// Whether a name begins or ends with the letters of a class word; most names do not, which saves
  /// further work.
  private func mayHaveWord(_ name: FoldedName) -> Bool {
    words.contains { word in
      name.letters.starts(with: word.letters)
        || name.letters.suffix(word.count).elementsEqual(word.letters)
    }
  }

  private func withoutHanWord(_ name: FoldedName) -> FoldedName? {
    for word in hanWords
    where word.count < name.count && name.letters.suffix(word.count).elementsEqual(word.letters) {
      return FoldedName(letters: Array(name.letters.dropLast(word.count)))
    }
    return nil
  }

  private func joined(_ parts: some Sequence<FoldedName>) -> FoldedName {
    FoldedName(letters: parts.flatMap(\.letters))
  }
}
