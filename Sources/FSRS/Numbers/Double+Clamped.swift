extension Double {
  /// The closest value in a range; not-a-number is unchanged.
  ///
  /// - Parameter range: The lowest and the highest value allowed.
  /// - Returns: The number itself, or the closest end of the range.
  package func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }

  /// The closest whole number in a range, halves away from zero (2.5 becomes 3).
  ///
  /// Unlike `Int(_:)`, it accepts every number.
  ///
  /// - Parameter range: The smallest and the largest result allowed.
  /// - Returns: The rounded number, or an end of the range; the lower end for not-a-number.
  package func wholeNumber(in range: ClosedRange<Int>) -> Int {
    let rounded = self.rounded(.toNearestOrAwayFromZero)
    if rounded >= Double(range.upperBound) { return range.upperBound }
    if rounded > Double(range.lowerBound) { return Int(rounded) }
    return range.lowerBound
  }
}
