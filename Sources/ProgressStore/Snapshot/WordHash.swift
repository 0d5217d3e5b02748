/// A quick digest of 64 bits, by which a file is known again: each word is mixed in by a
/// multiplication whose high half is folded down.
///
/// It tells chance and rot from what was written, four times as fast as a CRC; it does not withstand
/// somebody who wants to deceive.
struct WordHash: Hashable, Sendable {
  private var state: UInt64 = 0x243f_6a88_85a3_08d3
  private var pending: UInt64 = 0
  /// How many bytes were taken in.
  private(set) var count = 0

  /// Takes bytes in; how they are cut into pieces does not matter.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while count & 7 != 0, index < bytes.count {
      pending |= UInt64(bytes[index]) << (UInt64(count & 7) * 8)
      index += 1
      count += 1
      if count & 7 == 0 { mixPending() }
    }
    var state = state
    let words = (bytes.count - index) / 8
    for _ in 0..<words {
      state = Self.mixed(state ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    self.state = state
    count += words * 8
    while index < bytes.count {
      pending |= UInt64(bytes[index]) << (UInt64(count & 7) * 8)
      index += 1
      count += 1
    }
  }

  /// The digest of what was taken in.
  var digest: UInt64 { Self.mixed(Self.mixed(state ^ pending) ^ UInt64(count)) }

  private mutating func mixPending() {
    state = Self.mixed(state ^ pending)
    pending = 0
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }
}
