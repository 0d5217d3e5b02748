import Glibc

/// One copy of the names on each kind of answer met in a journal.
///
/// A hash table with open addressing, looked up by the bytes from the deck to the form, so that
/// nothing is made for names that are known already.
struct NameTable {
  private struct Entry {
    let names: AnswerNames
    let hash: UInt64
    /// Where its bytes are kept.
    let start: Int
    let count: Int
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// 1 + the index of an entry, 0 for a free place. The count is a power of two.
  private var slots = [Int32](repeating: 0, count: 1024)
  /// The texts of the names, each kept once.
  private var texts: Set<String> = []

  /// The names that stand in a range of a line.
  /// - Parameters:
  ///   - line: What holds the line.
  ///   - range: From the first byte of the deck to the last of the form.
  ///   - parts: Where the deck, the topic, the card and the form stand.
  /// - Returns: The names; nil if one of them cannot be a name.
  mutating func names(
    _ line: Span<UInt8>, _ range: Range<Int>,
    _ parts: (deck: Range<Int>, topic: Range<Int>, card: Range<Int>, form: Range<Int>)
  ) -> AnswerNames? {
    let text = line.extracting(range)
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, matches(entries[index].start, entries[index].count, text) {
        return entries[index].names
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let deck = self.text(line, parts.deck), let topic = self.text(line, parts.topic),
      let card = self.text(line, parts.card, longest: Event.longestCard),
      let form = self.text(line, parts.form)
    else { return nil }
    let names = AnswerNames(
      deck: deck, topic: topic, card: card, form: form, number: Int32(entries.count))
    let start = bytes.count
    for index in 0..<text.count { bytes.append(text[index]) }
    entries.append(Entry(names: names, hash: hash, start: start, count: text.count))
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return names
  }

  private mutating func text(
    _ line: Span<UInt8>, _ range: Range<Int>, longest: Int = Event.longestName
  ) -> String? {
    guard 1...longest ~= range.count else { return nil }
    for index in range where !Event.isNameByte(line[index]) { return nil }
    return texts.insert(String(ascii: line, range)).memberAfterInsert
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  @inline(__always)
  private func matches(_ start: Int, _ count: Int, _ text: Span<UInt8>) -> Bool {
    guard count == text.count else { return false }
    let kept = bytes.span.extracting(start..<start + count)
    return kept.withUnsafeBytes { kept in
      text.withUnsafeBytes { text in
        guard let left = kept.baseAddress, let right = text.baseAddress else { return count == 0 }
        return memcmp(left, right, count) == 0
      }
    }
  }

  /// Eight bytes at a time are mixed in by a multiplication whose high half is folded down.
  @inline(__always)
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    text.withUnsafeBytes { text in
      var hash = UInt64(text.count)
      var index = 0
      while index &+ 8 <= text.count {
        hash = mixed(hash ^ text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index &+= 8
      }
      var word: UInt64 = 0
      while index < text.count {
        word = word << 8 | UInt64(text[index])
        index &+= 1
      }
      return mixed(hash ^ word)
    }
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }
}

extension String {
  /// The text that stands in a range of ASCII bytes.
  init(ascii bytes: Span<UInt8>, _ range: Range<Int>) {
    let text = bytes.extracting(range)
    self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
