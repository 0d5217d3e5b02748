import FSRS

extension [Int] {
  /// The number of bits that one pass sorts by.
  private static var digit: Int { 11 }

  /// The indices sorted by a key; equal keys keep their order.
  ///
  /// Makes one pass for every eleven bits between the smallest and the largest key, from the lowest
  /// bits to the highest: O(count).
  ///
  /// - Parameter keys: The key of each index.
  /// - Returns: The same indices.
  func ordered(by keys: [Int]) -> [Int] {
    let low = reduce(into: Int.max) { $0 = Swift.min($0, keys[$1]) }
    let high = reduce(into: Int.min) { $0 = Swift.max($0, keys[$1]) }
    guard count > 1, low < high else { return self }
    var (places, next) = (self, self)
    var shift = 0
    let widest = UInt(bitPattern: high &- low)
    while widest >> shift > 0 {
      func bucket(_ place: Int) -> Int {
        Int(UInt(bitPattern: keys[place] &- low) >> shift & (1 << Self.digit - 1))
      }
      var starts = [Int](repeating: 0, count: 1 << Self.digit + 1)
      for place in places { starts[bucket(place) + 1] += 1 }
      for index in 1..<starts.count { starts[index] += starts[index - 1] }
      for place in places {
        let key = bucket(place)
        next[starts[key]] = place
        starts[key] += 1
      }
      swap(&places, &next)
      shift += Self.digit
    }
    return places
  }
}
