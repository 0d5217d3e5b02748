/// SHA-256 (FIPS 180-4), for digests that any other program can check.
package struct SHA256: Sendable {
  private static let constants: [UInt32] = roots(count: 64, cubic: true)
  private static let start: [UInt32] = roots(count: 8, cubic: false)
  private var state = SHA256.start
  private var pending: [UInt8] = []
  private var count = 0

  /// Creates the digest of no bytes.
  package init() {}

  /// Adds bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { take(UnsafeRawBufferPointer($0)) }
    if isTaken == nil { Array(bytes).withUnsafeBytes { take($0) } }
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == 64 else { return }
      pending.withUnsafeBytes { compress($0[...]) }
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= 64 {
      compress(bytes[start..<start + 64])
      start += 64
    }
    pending.append(contentsOf: bytes[start...])
  }

  /// The digest of all bytes added, 64 hexadecimal digits.
  package consuming func finish() -> String {
    let bits = UInt64(count) * 8
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    let rest = pending
    rest.withUnsafeBytes { rest in
      for start in stride(from: 0, to: rest.count, by: 64) { compress(rest[start..<start + 64]) }
    }
    var digits: [UInt8] = []
    for word in state { digits.append(checksum: word) }
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func compress(_ block: Slice<UnsafeRawBufferPointer>) {
    let block = UnsafeRawBufferPointer(rebasing: block)
    let constants = Self.constants.span
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      for index in 0..<16 {
        let word = block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
        words[index] = UInt32(bigEndian: word)
      }
      for index in 16..<64 {
        let (early, late) = (words[index &- 15], words[index &- 2])
        let first = Self.rotated(early, 7) ^ Self.rotated(early, 18) ^ early >> 3
        let second = Self.rotated(late, 17) ^ Self.rotated(late, 19) ^ late >> 10
        words[index] = words[index &- 16] &+ first &+ words[index &- 7] &+ second
      }
      for index in 0..<64 {
        let sum = Self.rotated(e, 6) ^ Self.rotated(e, 11) ^ Self.rotated(e, 25)
        let first = h &+ sum &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
        let other = Self.rotated(a, 2) ^ Self.rotated(a, 13) ^ Self.rotated(a, 22)
        let second = other &+ (a & b ^ a & c ^ b & c)
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the square or cube roots of the first primes: the
  /// largest integer whose power is not above prime · 2^64 or prime · 2^96, without its integer
  /// part.
  private static func roots(count: Int, cubic: Bool) -> [UInt32] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      var root: UInt128 = 0
      for bit in (0..<38).reversed() {
        let trial = root | 1 << UInt128(bit)
        let isBelow =
          cubic
          ? trial * trial <= (UInt128(prime) << 96) / trial : trial * trial <= UInt128(prime) << 64
        if isBelow { root = trial }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }
}
