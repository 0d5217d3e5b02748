/// The words that say what kind of thing a name names ("County", "Coal Mine", "县"). When the
/// question has already said it, an answer may leave the word off, or add it.
struct ClassWords: Hashable, Sendable {
  private let words: Set<FoldedName>
  /// The words written in Han characters, which stand at the end of a name without a space; longest
  /// first.
  private let hanWords: [FoldedName]

  init(_ words: [String]) {
    let folded = (words + words.compactMap(ClassWords.traditional)).map { FoldedName($0) }
      .filter { !$0.isEmpty }
    self.words = Set(folded)
    hanWords = folded.filter(\.hasHan).sorted { $0.count > $1.count }
  }

  /// A class word in traditional characters, when that is another form.
  private static func traditional(_ word: String) -> String? {
    let twins: [Character: Character] = ["区": "區", "县": "縣", "矿": "礦", "岛": "島", "镇": "鎮"]
    let other = String(word.map { twins[$0] ?? $0 })
    return other == word ? nil : other
  }

  /// The name without its class word, at its end ("Suibin County", "绥滨县") or at its start ("Lake
  /// Baikal", "City of Hegang"); nil when it has none or would be nothing without it. Only whole
  /// words count: "Newport" keeps its port.
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

  /// Whether the letters begin or end with those of a class word: most names are done with this.
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
