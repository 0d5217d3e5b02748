import func Glibc.memcmp

/// The sets of names in answers, each stored once at its own index.
///
/// It is a hash table with open addressing, keyed by the bytes from the deck to the form, so that
/// nothing is created for known names.
package struct NameTable: Sendable {
  private struct Entry {
    let hash: UInt64
    /// The offset of its bytes.
    let start: Int
    let count: Int
  }

  /// The names, by index.
  package private(set) var names: [AnswerNames] = []
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// 1 + the index of an entry, 0 for a free slot. The count is a power of two.
  private var slots = [Int32](repeating: 0, count: 1024)
  /// The texts of decks, topics and forms, each stored once: there are few.
  private var texts: Set<String> = []

  /// The index of the names in a range of a line.
  /// - Parameters:
  ///   - line: The bytes that contain the line.
  ///   - range: The range from the first byte of the deck to the last of the form.
  ///   - parts: The ranges of the deck, the topic, the card and the form.
  /// - Returns: The index; nil if one of them cannot be a name.
  package mutating func place(
    _ line: Span<UInt8>, _ range: Range<Int>,
    _ parts: (deck: Range<Int>, topic: Range<Int>, card: Range<Int>, form: Range<Int>)
  ) -> Int32? {
    let text = line.extracting(range)
    let hash = Self.hash(text)
    if let index = find(text, hash) { return Int32(index) }
    guard let deck = shared(line, parts.deck), let topic = shared(line, parts.topic),
      let card = self.text(line, parts.card, longest: Event.longestCard),
      let form = shared(line, parts.form)
    else { return nil }
    return add(AnswerNames(deck: deck, topic: topic, card: card, form: form), text, hash)
  }

  /// The index of names from elsewhere.
  package mutating func place(_ names: AnswerNames) -> Int32 {
    let line = Array(
      "\(names.deck)\",\"topic\":\"\(names.topic)\",\"card\":\"\(names.card)\",\"form\":\"\(names.form)"
        .utf8)
    let hash = Self.hash(line.span)
    return find(line.span, hash).map { Int32($0) } ?? add(names, line.span, hash)
  }

  /// Adds the names of another table.
  /// - Returns: The index here for each of its indices.
  package mutating func merge(_ other: NameTable) -> [Int32] {
    other.entries.indices.map { index in
      let entry = other.entries[index]
      let text = other.bytes.span.extracting(entry.start..<entry.start + entry.count)
      return find(text, entry.hash).map { Int32($0) } ?? add(other.names[index], text, entry.hash)
    }
  }

  private func find(_ text: Span<UInt8>, _ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, matches(entries[index].start, entries[index].count, text) {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(_ names: AnswerNames, _ text: Span<UInt8>, _ hash: UInt64) -> Int32 {
    let start = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    entries.append(Entry(hash: hash, start: start, count: text.count))
    self.names.append(names)
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for index in entries.indices { seat(index) }
    } else {
      seat(entries.count - 1)
    }
    return Int32(entries.count - 1)
  }

  private mutating func seat(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  private mutating func shared(_ line: Span<UInt8>, _ range: Range<Int>) -> String? {
    text(line, range).map { texts.insert($0).memberAfterInsert }
  }

  private func text(
    _ line: Span<UInt8>, _ range: Range<Int>, longest: Int = Event.longestName
  ) -> String? {
    guard 1...longest ~= range.count else { return nil }
    for index in range where !Event.isNameByte(line[index]) { return nil }
    return String(ascii: line, range)
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

  /// Hashes eight bytes at a time, by a multiplication whose high half is folded down.
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
  /// The text in a range of ASCII bytes.
  package init(ascii bytes: Span<UInt8>, _ range: Range<Int>) {
    let text = bytes.extracting(range)
    self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
