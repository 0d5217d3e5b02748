/// The random number of a review, determined by the card and its number of answers.
///
/// It depends on nothing else, so a preview shows what will happen, a replayed journal gives the
/// same due dates again, and an answer that is undone and repeated has the same result. All four
/// ratings use the same number.
///
///     Draw.value(card: "population-2020", reviews: 0)  // 0.5747..., today and always
///
/// Stored schedules were made with these numbers, so the way they are computed is part of the
/// format.
public enum Draw {
  /// A number that looks random but is always the same for a card and count.
  ///
  /// It is output number `reviews` (from 0) of SplitMix64 seeded with the FNV-1a hash of the card's
  /// id; the upper 53 bits are the fraction.
  ///
  /// - Parameters:
  ///   - card: The card's id; the hash is computed from its UTF-8 bytes.
  ///   - reviews: How often the card was answered before, from 0.
  /// - Returns: A number in 0..<1.
  public static func value(card: String, reviews: Int) -> Double {
    var generator = SplitMix64(seed: fnv1a(card))
    generator.skip(UInt64(truncatingIfNeeded: reviews))
    return Double(generator.next() >> 11) * 0x1p-53
  }

  /// The FNV-1a hash of a text's UTF-8 bytes, 64 bits.
  ///
  /// Source: Fowler, Noll and Vo (IETF draft-eastlake-fnv).
  ///
  /// - Parameter text: The text to hash.
  /// - Returns: The hash.
  static func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }
}
