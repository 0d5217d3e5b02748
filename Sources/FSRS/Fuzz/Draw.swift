/// The one random number that a review needs, made from what is known before it.
///
/// It depends on the card and on how often it was answered and on nothing else, so a preview shows
/// what will happen, a replayed journal ends where it ended before, and an answer taken back and
/// given again comes out the same. The same number serves all four ratings.
///
///     Draw.value(card: "population-2020", reviews: 0)  // 0.5747..., today and always
///
/// Stored schedules were made with these numbers: the way they are made is part of the format.
public enum Draw {
  /// A number that looks random, always the same for the same card and count.
  ///
  /// It is output number `reviews` (from 0) of SplitMix64 seeded with the FNV-1a hash of the
  /// card's id, its upper 53 bits taken as a fraction.
  ///
  /// - Parameters:
  ///   - card: The card's id; its UTF-8 bytes count.
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
  /// - Parameter text: What to hash.
  /// - Returns: The hash.
  static func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }
}
