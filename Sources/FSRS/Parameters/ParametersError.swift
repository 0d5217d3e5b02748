/// Why a list of numbers cannot be the weights of a model.
public enum ParametersError: Error, Hashable, Sendable {
  /// There were this many weights; there must be 34, 21, or 19 or 17 of an earlier version.
  case count(Int)

  /// The weight at this index, or the one computed from it, is an infinity or not a number.
  case notFinite(index: Int)

  /// The weight at this index has a value outside its range.
  case outOfBounds(index: Int, value: Double, bounds: ClosedRange<Double>)

  /// The weight at this index is less than the one before it, which it must not be.
  case falls(index: Int)
}
