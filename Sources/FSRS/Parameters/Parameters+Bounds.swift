extension Parameters {
  /// The default weights of FSRS-6, fitted by its authors to many learners.
  ///
  /// The same in py-fsrs 6.3.2, fsrs-rs 6.6.2 and Anki 26.9.3.
  public static let standard = Parameters(checked: [
    0.212, 1.2931, 2.3065, 8.2956,
    6.4133, 0.8334, 3.0194, 0.001,
    1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729,
    0.5425, 0.0912, 0.0658,
    0.1542,
  ])

  /// The range of each weight, w[0] first.
  ///
  /// Source: fsrs-rs 6.6.2. Its optimiser holds w[19] at 0.01 or more while it fits, but weights
  /// from 0 are read.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100,
    1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5,
    0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6,
    0...2, 0...2, 0...0.8,
    0.1...0.8,
  ]
}
