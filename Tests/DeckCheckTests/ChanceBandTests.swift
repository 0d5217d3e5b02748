import Testing

@testable import DeckCheck

struct ChanceBandTests {
  /// Bounds by exact summation of the binomial distribution, half a percent off each end.
  static let rows: [(count: Int, chance: Double, hits: ClosedRange<Int>)] = [
    (0, 0.25, 0...0), (1, 0.25, 0...1), (4, 0.5, 0...4), (100, 0.25, 14...37),
  ]

  @Test(arguments: rows)
  func `chance gives hits within its band`(count: Int, chance: Double, hits: ClosedRange<Int>) {
    #expect(ChanceBand(count: count, chance: chance).hits == hits)
  }

  /// Tails by exact summation with whole numbers.
  @Test(arguments: [
    (0, 4, 0.5, 1.0), (4, 4, 0.5, 0.0625), (3, 4, 0.5, 0.3125), (38, 100, 0.25, 0.0027),
  ])
  func `a tail is the sum of its hits`(hits: Int, count: Int, chance: Double, tail: Double) {
    let found = ChanceBand.probability(ofAtLeast: hits, of: count, chance: chance)
    #expect(abs(found - tail) < 0.00005, "\(found)")
  }
}
