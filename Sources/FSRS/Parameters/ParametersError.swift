/// The reason why a list of numbers cannot be the parameters of a model.
public enum ParametersError: Error, Hashable, Sendable {
  /// There are this many parameters; there must be 34, 21, or 19 or 17 of an earlier version.
  case count(Int)

  /// The parameter at this index, or the one computed from it, is an infinity or not a number.
  case notFinite(index: Int)

  /// The parameter at this index is outside its range.
  case outOfBounds(index: Int, value: Double, bounds: ClosedRange<Double>)

  /// The parameter at this index is less than the one before it, which is not allowed.
  case falls(index: Int)
}
