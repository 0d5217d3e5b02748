/// Random numbers that are the same on every machine, in every run and every release.
///
/// Every random choice in a deck uses it, seeded by the card's own id, so that adding a fact
/// changes no other card.
///
/// FNV-1a hashes the seed text to 64 bits; SplitMix64 (Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195) draws from them.
package struct StableRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator whose numbers depend on this text alone.
  package init(seed text: String) {
    state = StableRandom.hash(text)
  }

  /// Creates a generator from a hash that was already computed.
  package init(state: UInt64) {
    self.state = state
  }

  /// 64 bits of FNV-1a over the text's UTF-8 bytes.
  package static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325, mixed)
  }

  /// Continues a hash with more bytes. Not generic: another module would run it many times slower.
  package static func hash(_ bytes: [UInt8], from hash: UInt64) -> UInt64 {
    bytes.reduce(hash, mixed)
  }

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Returns the next number of the sequence.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0..<bound, each equally likely (rejection sampling); 0 for a bound of 0.
  package mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let bound = UInt64(bound)
    let limit = UInt64.max - UInt64.max % bound
    while true {
      let drawn = next()
      if drawn < limit { return Int(drawn % bound) }
    }
  }

  /// A number in 0..<1, with 53 random bits.
  package mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The elements in a random order (Fisher and Yates).
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
    return elements
  }
}
