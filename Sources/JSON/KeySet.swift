/// The keys of an object so far, to reject duplicates.
///
/// The first sixteen keys that are numbers are on the stack, the others in a set.
struct KeySet {
  private var packed = InlineArray<16, UInt128>(repeating: 0)
  private var packedCount = 0
  private var others: Set<String> = []

  /// Adds a key, unless it is already there.
  /// - Parameters:
  ///   - key: The key.
  ///   - text: The key as a string; called only if needed.
  /// - Returns: Whether the key is new.
  @inline(__always)
  mutating func insert(_ key: JSONKey, text: () -> String) -> Bool {
    let number = key.number
    guard number != 0 else { return others.insert(text()).inserted }
    for index in 0..<packedCount where packed[index] == number { return false }
    guard packedCount < packed.count else { return others.insert(text()).inserted }
    packed[packedCount] = number
    packedCount += 1
    return true
  }
}
