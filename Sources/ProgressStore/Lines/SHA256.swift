/// SHA-256 (FIPS 180-4), for digests that any other program can check.
package struct SHA256: Sendable {
  private static let constants: [UInt32] = roots(count: 64, cubic: true)
  private var state: [UInt32] = SHA256.roots(count: 8, cubic: false)
  private var pending: [UInt8] = []
  private var count = 0

  /// The digest of nothing yet.
  package init() {}

  /// Takes more bytes in.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    pending.append(contentsOf: bytes)
    count += bytes.count
    var start = 0
    while pending.count - start >= 64 {
      compress(start)
      start += 64
    }
    pending.removeFirst(start)
  }

  /// The digest of everything taken in, 64 hexadecimal digits.
  package consuming func finish() -> String {
    let bits = UInt64(count) * 8
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: pending.count, by: 64) { compress(start) }
    var digits: [UInt8] = []
    for word in state { digits.append(checksum: word) }
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func compress(_ start: Int) {
    var words = [UInt32](repeating: 0, count: 64)
    for index in 0..<64 {
      guard index >= 16 else {
        let place = start + index * 4
        words[index] = pending[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
        continue
      }
      let early = words[index - 15]
      let late = words[index - 2]
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var turn = state
    for index in 0..<64 {
      let sum = rotated(turn[4], 6) ^ rotated(turn[4], 11) ^ rotated(turn[4], 25)
      let choice = turn[4] & turn[5] ^ ~turn[4] & turn[6]
      let first = turn[7] &+ sum &+ choice &+ Self.constants[index] &+ words[index]
      let other = rotated(turn[0], 2) ^ rotated(turn[0], 13) ^ rotated(turn[0], 22)
      let majority = turn[0] & turn[1] ^ turn[0] & turn[2] ^ turn[1] & turn[2]
      turn[3] &+= first
      turn.removeLast()
      turn.insert(first &+ other &+ majority, at: 0)
    }
    for index in 0..<8 { state[index] &+= turn[index] }
  }

  private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractions of the square or cube roots of the first primes: the greatest
  /// whole number whose power is not above prime · 2^64 or prime · 2^96, less its whole part.
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
