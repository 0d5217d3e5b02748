import Deck

/// An option prepared for checks and guessers: its words, its script, its length.
package struct OptionText: Sendable {
  /// The option as it is shown.
  package let text: String
  /// Its words in lowercase.
  package let words: [String]
  /// Its words of four letters or more that do not name a class.
  package let content: [String]
  /// The short word with which it begins: to, the, l'; empty if there is none.
  let lead: String
  /// The number of characters.
  package let length: Int
  /// Whether it is a name that says its class: Amur River, Lake Khanka; not "unsafe mines".
  let hasClassWord: Bool
  /// Whether it contains digits.
  package let hasDigits: Bool
  /// The script in which it is written.
  package let script: Script
  /// The letters and digits of its words in a row, as numbers, because most of the work is
  /// comparing.
  private let letters: [UInt64]

  /// Scripts that a reader distinguishes at a glance.
  package enum Script: Hashable { case latin, cyrillic, han }

  /// A text, with the words that name a class if any are known.
  package init(_ text: String, classWords: Set<String> = []) {
    self.text = text
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    words = isASCII ? OptionText.plainWords(of: text) : OptionText.words(of: text)
    hasClassWord = !classWords.isEmpty && OptionText.namesClass(text, words, classWords)
    // A byte is at most one letter, so short words need no counting of letters.
    content = words.filter { $0.utf8.count >= 4 && $0.count >= 4 && !classWords.contains($0) }
    lead = OptionText.lead(of: text)
    length = isASCII ? text.utf8.count : text.count
    hasDigits =
      isASCII
      ? text.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      : text.contains { $0.isNumber }
    script = isASCII ? .latin : OptionText.script(of: text)
    letters = words.flatMap { word in
      word.utf8.count == word.unicodeScalars.count
        ? word.utf8.filter { $0 != UInt8(ascii: "'") }.map(UInt64.init)
        : word.filter { $0 != "'" }.map { StableRandom.hash(String($0)) }
    }
  }

  private static func lead(of text: String) -> String {
    guard text.first?.isLowercase == true else { return "" }
    let start = text.prefix(4)
    guard let end = start.firstIndex(where: { " '’".contains($0) }),
      text.index(after: end) < text.endIndex
    else { return "" }
    let word = String(start[..<end])
    if start[end] == " " { return word }
    return word.count < 3 ? word + "'" : ""
  }

  /// Whether the last word of a name is one that names a class, or the first, if English puts it there.
  private static func namesClass(
    _ text: String, _ words: [String], _ classWords: Set<String>
  ) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    if classWords.contains(first), first != last, OptionText.leading.contains(first) { return true }
    return classWords.contains(last) && text.first?.isLowercase != true
  }

  /// Words for classes that stand before a name.
  private static let leading: Set<String> = [
    "cape", "fort", "gulf", "lake", "mount", "mt", "port", "river", "university",
  ]

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && !"'♯♭".contains($0) }.map(String.init)
  }

  /// The words of an ASCII text, as nearly all options are: it needs no letter tables.
  private static func plainWords(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "'"):
        word.append(byte)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func script(of text: String) -> Script {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { $0.value >= 0x2E80 }) { return .han }
    return scalars.contains { 0x400...0x52F ~= $0.value } ? .cyrillic : .latin
  }

  /// Whether the words of another text occur in this one, in order and together.
  package func holds(_ other: OptionText) -> Bool {
    guard let first = other.words.first, other.words.count <= words.count else { return false }
    return (0...(words.count - other.words.count)).contains { start in
      words[start] == first
        && words[start..<start + other.words.count].elementsEqual(other.words)
    }
  }

  /// Whether one of the two texts contains the other.
  func overlaps(_ other: OptionText) -> Bool {
    letters == other.letters || holds(other) || other.holds(self)
  }

  /// Whether the two are words of five letters or more that differ by one letter.
  func isNear(_ other: OptionText) -> Bool {
    guard script != .han, min(letters.count, other.letters.count) >= 5 else { return false }
    guard abs(letters.count - other.letters.count) <= 1 else { return false }
    let (short, long) =
      letters.count <= other.letters.count
      ? (letters, other.letters) : (other.letters, letters)
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    return start + end >= long.count - 1
  }

  /// The similarity of two texts, 0...1: the fraction of three-letter pieces that they share.
  package func likeness(to other: OptionText) -> Double {
    OptionText.likeness(pieces, other.pieces)
  }

  /// The fraction of pieces that two texts share, 0...1.
  package static func likeness(_ mine: [UInt64], _ theirs: [UInt64]) -> Double {
    var (one, other, common) = (0, 0, 0)
    while one < mine.count, other < theirs.count {
      if mine[one] == theirs[other] { common += 1 }
      let step = (mine[one] <= theirs[other], theirs[other] <= mine[one])
      one += step.0 ? 1 : 0
      other += step.1 ? 1 : 0
    }
    let all = mine.count + theirs.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  /// Its pieces of three letters word by word, a space at both ends of each.
  package var wordPieces: Set<String> {
    words.reduce(into: []) { pieces, word in
      let padded = Array(" \(word) ")
      guard padded.count >= 3 else { return }
      for start in 0...(padded.count - 3) { pieces.insert(String(padded[start..<start + 3])) }
    }
  }

  /// The beginning of a word that an option shares with a question.
  struct Echo {
    /// The letters that another option has to begin with.
    let letters: String
  }

  /// The longest beginning that one of its words shares with a word of another text: at least four
  /// letters, or, of up to three, the whole word. `Germany` echoes germanium with four letters. `He`
  /// echoes helium; another symbol beside it begins with the same letter, such as `Hg`.
  func echo(of other: OptionText) -> Echo? {
    var longest = 0
    var echo: Echo?
    for word in words where word.first?.isLetter == true && !OptionText.small.contains(word) {
      for heard in other.words where !OptionText.small.contains(heard) {
        let same = zip(word, heard).prefix { $0 == $1 }.count
        let isWhole = same > 0 && same <= 3 && same == min(word.count, heard.count)
        guard same >= 4 || isWhole, same > longest else { continue }
        longest = same
        echo = Echo(letters: String(heard.prefix(same >= 4 ? 4 : 1)))
      }
    }
    return echo
  }

  /// Whether one of its words begins as an echo does.
  func answers(_ echo: Echo) -> Bool { words.contains { $0.hasPrefix(echo.letters) } }

  /// Whether a word in lowercase says something of a subject, unlike "the" or "which".
  package static func tells(_ word: String) -> Bool { !small.contains(word) }

  /// Words that say nothing of a subject.
  private static let small: Set<String> = [
    "a", "about", "after", "all", "among", "an", "and", "any", "are", "at", "before", "between",
    "by",
    "did", "do", "does", "for", "from", "had", "has", "have",
    "how", "in", "into", "is", "it", "its", "least", "less", "many", "more", "most", "much", "no",
    "not",
    "of", "on", "one", "or", "other", "others", "some", "such", "than", "that", "the",
    "their", "there", "they", "this", "to", "was", "were", "what", "when", "where", "which", "who",
    "whom", "whose", "with",
  ]

  /// Its three-letter pieces, with a space at each end, each once and ascending, as numbers.
  package var pieces: [UInt64] {
    let padded = [0x20] + letters + [0x20]
    guard padded.count >= 3 else { return [0] }
    var pieces = (0...(padded.count - 3)).map { start in
      padded[start..<start + 3].reduce(0) { ($0 &* 0x100_0000_01B3) ^ $1 }
    }
    pieces.sort()
    return pieces.enumerated().filter { $0 == 0 || pieces[$0 - 1] != $1 }.map(\.element)
  }
}
