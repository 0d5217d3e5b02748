extension Double {
  /// The nearest value inside a range; not-a-number stays what it is.
  ///
  /// - Parameter range: The lowest and the highest value allowed.
  /// - Returns: The number itself, or the end of the range it lies beyond.
  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }

  /// The nearest whole number inside a range, halves away from zero (2.5 becomes 3).
  ///
  /// Defined for every number, since `Int(_:)` stops the program on one that does not fit.
  ///
  /// - Parameter range: The least and the greatest result allowed.
  /// - Returns: The rounded number, or an end of the range; the lower end for not-a-number.
  func wholeNumber(in range: ClosedRange<Int>) -> Int {
    let rounded = self.rounded(.toNearestOrAwayFromZero)
    if rounded >= Double(range.upperBound) { return range.upperBound }
    if rounded > Double(range.lowerBound) { return Int(rounded) }
    return range.lowerBound
  }
}
