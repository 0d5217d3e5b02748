/// A small generator of random numbers that can jump ahead.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
/// with the constants of Vigna's `splitmix64.c`.
package struct SplitMix64: RandomNumberGenerator {
  private static let increment: UInt64 = 0x9e37_79b9_7f4a_7c15

  private var state: UInt64

  /// Starts the sequence of a seed.
  ///
  /// - Parameter seed: Any number.
  package init(seed: UInt64) {
    state = seed
  }

  /// Skips outputs. O(1).
  ///
  /// - Parameter count: The number of outputs to skip.
  package mutating func skip(_ count: UInt64) {
    state &+= count &* Self.increment
  }

  /// The next output. O(1).
  ///
  /// - Returns: 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= Self.increment
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
