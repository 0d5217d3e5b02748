/// The precision of a value.
package enum Precision: Hashable, Sendable {
  /// Exact.
  case exact
  /// Approximate; answers within the range are right if the file gives one.
  case about(within: Interval?)
  /// At least the value.
  case lowerBound
  /// At most the value.
  case upperBound
  /// More than the value.
  case moreThan
  /// Less than the value.
  case lessThan
  /// Known to this many significant figures, 1 to 15.
  case figures(Int)
  /// Known to this many decimals, 0 to 15.
  case decimals(Int)
}
