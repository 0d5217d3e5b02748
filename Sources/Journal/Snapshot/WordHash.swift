import Progress
/// A fast 64-bit digest to recognise a file: each word is mixed in by a multiplication whose high
/// half is folded down.
///
/// It detects accidental changes, many times as fast as a CRC, but not deliberate ones. Words
/// alternate between four lanes, so that a multiplication need not wait for the previous one.
struct WordHash: Hashable, Sendable {
  private var lanes: SIMD4<UInt64> = [
    0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89,
  ]
  private var pending: UInt64 = 0
  /// The number of bytes hashed.
  private(set) var count = 0

  /// Adds bytes; it does not matter how they are divided into pieces.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count, count & 31 != 0 {
      take(bytes[index])
      index += 1
    }
    var (first, second, third, fourth) = (lanes[0], lanes[1], lanes[2], lanes[3])
    let blocks = (bytes.count - index) / 32
    for _ in 0..<blocks {
      first = Self.mixed(first ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      second = Self.mixed(
        second ^ bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self))
      third = Self.mixed(
        third ^ bytes.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self))
      fourth = Self.mixed(
        fourth ^ bytes.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self))
      index &+= 32
    }
    lanes = [first, second, third, fourth]
    count += blocks * 32
    while index < bytes.count {
      take(bytes[index])
      index += 1
    }
  }

  /// The digest of all bytes added.
  var digest: UInt64 {
    let joined = (0..<4).reduce(pending) { Self.mixed($0 ^ lanes[$1]) }
    return Self.mixed(joined ^ UInt64(count))
  }

  private mutating func take(_ byte: UInt8) {
    pending |= UInt64(byte) << (UInt64(count & 7) * 8)
    count += 1
    guard count & 7 == 0 else { return }
    let lane = (count / 8 - 1) & 3
    lanes[lane] = Self.mixed(lanes[lane] ^ pending)
    pending = 0
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }
}
