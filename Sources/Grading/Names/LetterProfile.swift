/// The letters of a name in 64 bits, to rule out distant names without measuring them.
///
/// There are two bits for each Latin letter (it occurs; it occurs again) and twelve shared by all
/// others. Inserting or deleting a letter changes at most one bit and replacing one at most two, so
/// names within distance d differ in at most 2 d bits.
struct LetterProfile: Hashable, Sendable {
  let bits: UInt64

  init(_ letters: some Sequence<UInt32>) {
    var bits: UInt64 = 0
    for letter in letters {
      guard 0x61...0x7A ~= letter else {
        // A parity bit would change with each letter, but two different letters may share the bit:
        // setting it is safe.
        bits |= 1 << UInt64(52 + letter % 12)
        continue
      }
      let first: UInt64 = 1 << UInt64(2 * (letter - 0x61))
      bits |= bits & first == 0 ? first : first << 1
    }
    self.bits = bits
  }

  /// Whether names with these profiles can be within `limit` edits of each other.
  func mayBe(within limit: Int, of other: LetterProfile) -> Bool {
    (bits ^ other.bits).nonzeroBitCount <= 2 * limit
  }
}
