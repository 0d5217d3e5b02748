extension Parameters {
  /// The default parameters of FSRS-6, fitted by its authors to many learners.
  ///
  /// The same in py-fsrs 6.3.2, fsrs-rs 6.6.2 and Anki 26.9.3.
  public static let standard = Parameters(
    checked: [
      0.212, 1.2931, 2.3065, 8.2956,
      6.4133, 0.8334, 3.0194, 0.001,
      1.8722, 0.1666, 0.796,
      1.4835, 0.0614, 0.2629, 1.6483,
      0.6014, 1.8729,
      0.5425, 0.0912, 0.0658,
      0.1542,
    ], .six)

  /// The default parameters of FSRS-7, fitted by its authors to many learners.
  ///
  /// Source: ts-fsrs, September 2026.
  public static let standard7 = Parameters(
    checked: [
      0.1104, 2.2395, 3.9221, 11.7841,
      6.1686, 0.6457, 3.6807,
      1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1,
      1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869,
      0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048,
    ], .seven)

  /// The default parameters of a model.
  ///
  /// - Parameter version: The model.
  /// - Returns: ``standard`` or ``standard7``.
  public static func standard(of version: Version) -> Parameters {
    version == .six ? standard : standard7
  }

  /// The range of each parameter of a model, w[0] first.
  ///
  /// In FSRS-7, w[0...3] must also ascend, and w[26] must be at least w[25].
  ///
  /// - Parameter version: The model.
  /// - Returns: ``bounds``, or the 34 ranges of FSRS-7.
  public static func bounds(of version: Version) -> [ClosedRange<Double>] {
    version == .six ? bounds : bounds7
  }

  /// The indices of the parameters that must not be less than the one before them.
  ///
  /// - Parameter version: The model.
  /// - Returns: Indices.
  package static func rising(_ version: Version) -> [Int] {
    version == .six ? [] : [1, 2, 3, 26]
  }

  /// The range of each parameter of FSRS-6, w[0] first.
  ///
  /// Source: fsrs-rs 6.6.2. Its optimiser keeps w[19] at 0.01 or more while it fits, but values
  /// from 0 are accepted.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100,
    1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5,
    0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6,
    0...2, 0...2, 0...0.8,
    0.1...0.8,
  ]

  /// The range of each parameter of FSRS-7. Source: ts-fsrs, September 2026.
  private static let bounds7: [ClosedRange<Double>] = [
    0.000_1...50, 0.000_1...100, 0.000_1...100, 0.000_1...100,
    1...10, 0.001...4, 0.1...4,
    0...4, 0...1.2, 0.3...3, 0.01...1.5, 0.1...1, 0...3.5, 0...1, 1...7,
    0...4, 0...2, 0.5...6, 0.001...1.5, 0.001...1, 0...5, 0...1, 1...7,
    0.01...0.25, 0.01...0.95, 0.2...0.85, 0.5...0.99, 0.01...1, 0.1...1, 0...0.9, 0.1...1.1,
    0...1, 0...0.6, 0...0.6,
  ]
}
