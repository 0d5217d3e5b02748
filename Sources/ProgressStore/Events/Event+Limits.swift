extension Event {
  /// The names of decks, topics, forms, quizzes and settings: this many bytes at the most.
  static let longestName = 64
  /// The ids of cards: this many bytes at the most.
  static let longestCard = 200
  /// What the learner typed: this many bytes of UTF-8 are kept.
  package static let longestText = 256
  /// The time for one answer: an hour at the most, in milliseconds.
  package static let longestAnswer = 3_600_000
  /// Counts and seeds: those every JSON reader holds exactly.
  static let validCounts = 0...(1 << 53 - 1)

  /// Whether a byte may stand in a name: printable ASCII that JSON needs no escape for, no space.
  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7f && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// As much of the beginning of a text as may be kept, cut between characters.
  static func capped(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    let limit = text.utf8.index(text.startIndex, offsetBy: longestText)
    let end = text.index(after: text.startIndex) <= limit ? text.index(atOrBefore: limit) : nil
    // One endless character, such as a letter under hundreds of accents, is cut inside.
    return String(text[..<(end ?? text.unicodeScalars.index(atOrBefore: limit))])
  }
}

extension BidirectionalCollection {
  /// The last index of this collection that is not after a position that may lie between two.
  fileprivate func index(atOrBefore position: Index) -> Index {
    var index = startIndex
    while index < position {
      let next = self.index(after: index)
      if next > position { break }
      index = next
    }
    return index
  }
}
