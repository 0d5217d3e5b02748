/// One copy of each name met in a journal: a million answers share a few thousand ids.
///
/// A hash table with open addressing, looked up by bytes, so that no string is made for a name that
/// is known already.
struct NameTable {
  private struct Entry {
    let name: String
    let hash: UInt64
    /// Where its bytes are kept.
    let start: Int
    let count: Int
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// 1 + the index of an entry, 0 for a free place. The count is a power of two.
  private var slots = [Int32](repeating: 0, count: 1024)

  /// The name that stands in a range of ASCII bytes.
  mutating func name(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let text = text.extracting(range)
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, matches(entries[index].start, entries[index].count, text) {
        return entries[index].name
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let name = String(ascii: text, 0..<text.count)
    let start = bytes.count
    for index in 0..<text.count { bytes.append(text[index]) }
    entries.append(Entry(name: name, hash: hash, start: start, count: text.count))
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return name
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
    for index in 0..<count where kept[index] != text[index] { return false }
    return true
  }

  /// Eight bytes at a time are mixed in by a multiplication whose high half is folded down.
  @inline(__always)
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash = UInt64(text.count)
    var word: UInt64 = 0
    for index in 0..<text.count {
      word = word << 8 | UInt64(text[index])
      if index & 7 == 7 {
        hash = mixed(hash ^ word)
        word = 0
      }
    }
    return mixed(hash ^ word)
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
