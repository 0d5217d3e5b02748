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
}
