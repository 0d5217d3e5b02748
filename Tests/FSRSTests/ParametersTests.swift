import FSRS
import Testing

@Suite struct ParametersTests {
  private let standard = Parameters.standard.values

  @Test func `weights keep their order`() throws {
    let weights = Parameters.bounds.enumerated().map { index, bounds in
      bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * Double(index + 1) / 30
    }
    #expect(try Parameters(weights).values == weights)
    #expect(try Parameters(standard) == .standard)
  }

  @Test func `both ends of every range are read`() throws {
    #expect(throws: Never.self) { try Parameters(Parameters.bounds.map(\.lowerBound)) }
    #expect(throws: Never.self) { try Parameters(Parameters.bounds.map(\.upperBound)) }
  }

  @Test(arguments: Parameters.Version.allCases)
  func `a weight beyond either end is refused with its range`(version: Parameters.Version) {
    let standard = Parameters.standard(of: version).values
    for (index, bounds) in Parameters.bounds(of: version).enumerated() {
      for value in [bounds.lowerBound.nextDown, bounds.upperBound.nextUp] {
        expectRefusal(standard, index, value, bounds)
      }
    }
  }

  private func expectRefusal(
    _ standard: [Double], _ index: Int, _ value: Double, _ bounds: ClosedRange<Double>
  ) {
    var weights = standard
    weights[index] = value
    #expect(throws: ParametersError.outOfBounds(index: index, value: value, bounds: bounds)) {
      try Parameters(weights)
    }
  }

  @Test func `the number of parameters determines the model`() throws {
    #expect(try Parameters(standard).version == .six)
    #expect(try Parameters(Parameters.standard7.values) == .standard7)
    #expect(Parameters.standard7.version == .seven)
  }

  @Test(arguments: [(1, 0.1), (2, 2.0), (3, 3.0), (26, 0.5)])
  func `weights of FSRS-7 that fall where they must rise are refused`(
    index: Int, value: Double
  ) {
    var weights = Parameters.standard7.values
    weights[25] = 0.6
    weights[index] = value
    #expect(throws: ParametersError.falls(index: index)) { try Parameters(weights) }
  }

  @Test(arguments: [0, 1, 13, 16, 18, 20, 22, 33, 35])
  func `other numbers of weights are refused`(count: Int) {
    #expect(throws: ParametersError.count(count)) {
      try Parameters([Double](repeating: 1, count: count))
    }
  }

  @Test(arguments: [17, 19, 21], [Double.nan, .infinity, -.infinity])
  func `weights that are not finite are refused`(count: Int, value: Double) {
    var weights = Array(standard.prefix(count))
    weights[7] = value
    #expect(throws: ParametersError.notFinite(index: 7)) { try Parameters(weights) }
  }

  /// The defaults of FSRS-4.5. New w[4] = 5.1618 + 2 · 1.2298 and w[6] = 0.8975 + 0.5.
  @Test func `seventeen weights become twenty-one`() throws {
    let old = [
      0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461,
      2.1072, 0.0793, 0.3246, 1.587, 0.2272, 2.8755,
    ]
    let new = try Parameters(old)
    #expect(abs(new.values[4] - 7.6214) < 1e-12)
    #expect(abs(new.values[5] - 0.515_101_547_5) < 1e-9)
    #expect(abs(new.values[6] - 1.3975) < 1e-12)
    let untouched = [0, 1, 2, 3] + Array(7...16)
    #expect(untouched.map { new.values[$0] } == untouched.map { old[$0] })
    #expect(new.values.suffix(4) == [0, 0, 0, 0.5])
  }

  @Test func `nineteen weights become twenty-one`() throws {
    let old = Array(standard.prefix(19))
    #expect(try Parameters(old).values == old + [0, 0.5])
  }

  @Test func `a migrated weight outside today's range moves to its end`() throws {
    var old = Array(standard.prefix(17))
    old[4] = 9
    old[7] = 0
    let new = try Parameters(old)
    #expect(new.values[4] == 10)
    #expect(new.values[7] == 0.001)
  }

  @Test func `a migration that has no logarithm is refused`() {
    var old = Array(standard.prefix(17))
    old[5] = -1
    #expect(throws: ParametersError.notFinite(index: 5)) { try Parameters(old) }
  }
}
