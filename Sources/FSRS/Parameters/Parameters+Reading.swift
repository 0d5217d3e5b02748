extension Parameters {
  /// Creates parameters of FSRS-6 or FSRS-7; those of an earlier version are converted to FSRS-6.
  ///
  /// 21 numbers are FSRS-6 and 34 are FSRS-7; they must be inside ``bounds(of:)``. 19 numbers are
  /// FSRS-5 and 17 are FSRS-4.5 or v4: these are converted, and values outside today's narrower
  /// ranges are clamped, because they were valid when they were fitted.
  ///
  /// - Parameter weights: The parameters, w[0] first.
  /// - Throws: ``ParametersError/count(_:)`` for any other number of parameters,
  ///   ``ParametersError/notFinite(index:)`` for an infinity or not-a-number, and
  ///   ``ParametersError/outOfBounds(index:value:bounds:)`` for a parameter of FSRS-6 or 7 outside
  ///   its range, always for the first parameter that is wrong; ``ParametersError/falls(index:)``
  ///   if w[0...3] or w[25...26] of FSRS-7 do not ascend.
  public init(_ weights: [Double]) throws(ParametersError) {
    if let index = weights.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(index: index)
    }
    switch weights.count {
    case 17:
      self.init(checked: try Self.bounded(Self.fromVersion5(Self.fromVersion4(weights))), .six)
    case 19: self.init(checked: try Self.bounded(Self.fromVersion5(weights)), .six)
    case 21: self.init(checked: try Self.checked(weights, .six), .six)
    case 34: self.init(checked: try Self.checked(weights, .seven), .seven)
    default: throw .count(weights.count)
    }
  }

  /// Rejects parameters outside their ranges.
  private static func checked(
    _ weights: [Double], _ version: Version
  ) throws(ParametersError) -> [Double] {
    for (index, (value, bounds)) in zip(weights, bounds(of: version)).enumerated()
    where !bounds.contains(value) {
      throw .outOfBounds(index: index, value: value, bounds: bounds)
    }
    if let index = rising(version).first(where: { weights[$0] < weights[$0 - 1] }) {
      throw .falls(index: index)
    }
    return weights
  }

  /// Clamps parameters to their ranges.
  ///
  /// The conversion takes a logarithm, which can fail for a parameter that no fit could give.
  private static func bounded(_ weights: [Double]) throws(ParametersError) -> [Double] {
    if let index = weights.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(index: index)
    }
    return zip(weights, bounds).map { value, bounds in value.clamped(to: bounds) }
  }
}
