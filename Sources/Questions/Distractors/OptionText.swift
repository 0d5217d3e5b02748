/// An option as the gates and the guessers see it: its words, its script, its length.
struct OptionText {
  /// Its words in small letters.
  let words: [String]
  /// Words of four letters or more that name no class.
  let content: [String]
  /// Characters.
  let length: Int
  /// Whether one of its words names a class: River, County.
  let hasClassWord: Bool
  /// Whether it has digits.
  let hasDigits: Bool
  /// What it is written in.
  let script: Script
  private let letters: [Character]

  /// Scripts that a reader tells apart at a glance.
  enum Script: Hashable { case latin, cyrillic, han }

  init(_ text: String, classWords: Set<String> = []) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    let named = words.filter(classWords.contains)
    hasClassWord = words.count > 1 && !named.isEmpty
    content = words.filter { $0.count >= 4 && !classWords.contains($0) }
    length = text.count
    hasDigits = text.contains { $0.isNumber }
    let scalars = text.unicodeScalars
    script =
      if scalars.contains(where: { $0.value >= 0x2E80 }) {
        .han
      } else if scalars.contains(where: { 0x400...0x52F ~= $0.value }) {
        .cyrillic
      } else {
        .latin
      }
    letters = words.joined().filter { $0 != "'" }
  }

  /// Whether the words of another text stand in this one, in order and together.
  func holds(_ other: OptionText) -> Bool {
    guard !other.words.isEmpty, other.words.count <= words.count else { return false }
    return (0...(words.count - other.words.count)).contains { start in
      words[start..<start + other.words.count].elementsEqual(other.words)
    }
  }

  /// Whether one of the two texts stands within the other.
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
    let start = zip(short, long).prefix { $0 == $1 }.count
    let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return start + end >= long.count - 1
  }

  /// How alike two texts look, 0...1: the share of three-letter pieces that they have in common.
  func likeness(to other: OptionText) -> Double {
    let (mine, theirs) = (pieces, other.pieces)
    let common = mine.intersection(theirs).count
    let all = mine.count + theirs.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private var pieces: Set<[Character]> {
    let padded = [" "] + letters + [" "]
    guard padded.count >= 3 else { return [padded] }
    return Set((0...(padded.count - 3)).map { Array(padded[$0..<$0 + 3]) })
  }
}
