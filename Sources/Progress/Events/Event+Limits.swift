extension Event {
  /// The longest name of a deck, topic, form, quiz or setting, in bytes.
  static let longestName = 64
  /// The longest id of a card, in bytes.
  static let longestCard = 200
  /// The longest typed text that is stored, in bytes of UTF-8.
  package static let longestText = 256
  /// The longest time for one answer: an hour, in milliseconds.
  package static let longestAnswer = 3_600_000
  /// The range of counts and seeds: those that every JSON reader represents exactly.
  static let validCounts = 0...(1 << 53 - 1)

  /// Whether a byte is allowed in a name: printable ASCII without spaces that needs no escape in
  /// JSON.
  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7f && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// The beginning of a text, truncated between characters to the stored length.
  static func capped(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    let limit = text.utf8.index(text.startIndex, offsetBy: longestText)
    let end = text.index(after: text.startIndex) <= limit ? text.index(atOrBefore: limit) : nil
    // A single endless character, such as a letter with hundreds of accents, is cut inside.
    return String(text[..<(end ?? text.unicodeScalars.index(atOrBefore: limit))])
  }
}

extension BidirectionalCollection {
  /// The last index of this collection that is not after a position, which may be between two.
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
