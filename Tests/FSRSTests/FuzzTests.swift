import FSRS
import Testing

@Suite struct FuzzTests {
  @Test func `ranges are those Anki shows for thirty intervals`() throws {
    let rows = try Fixtures.fuzzBounds()
    #expect(rows.count == 30)
    for row in rows {
      let range = Fuzz.range(around: Double(row.interval), minimum: 1, maximum: 36_500)
      #expect(range == row.observed_min...row.observed_max, "\(row.interval) days")
    }
  }

  @Test(arguments: [
    (2.49, 1, 1_000, 2...2),
    (2.5, 1, 1_000, 2...4),
    (6.9, 3, 1_000, 5...9),
    (20.1, 3, 1_000, 17...23),
    (2, 3, 1_000, 3...4),
    (2, 3, 3, 3...3),
    (100, 101, 1_000, 101...108),
    (100, 1, 99, 92...99),
    (100, 97, 103, 97...103),
    (1, 3, 2, 2...2),
    (.infinity, 1, 36_500, 34_673...36_500),
    (.nan, 1, 36_500, 1...1),
  ])
  func `ranges stay inside their limits`(
    interval: Double, minimum: Int, maximum: Int, expected: ClosedRange<Int>
  ) {
    #expect(Fuzz.range(around: interval, minimum: minimum, maximum: maximum) == expected)
  }

  @Test(arguments: [
    (0.0, 8), (0.199, 8), (0.2, 9), (0.5, 10), (0.799, 11), (0.8, 12), (0.999_999, 12),
    (1, 12), (-1, 8), (.nan, 8), (.infinity, 12),
  ])
  func `each day of a range has a fifth of the draws`(draw: Double, day: Int) {
    #expect(Fuzz.day(in: 8...12, draw: draw) == day)
  }
}
