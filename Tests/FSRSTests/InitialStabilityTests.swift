import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct InitialStabilityTests {
  /// The reference computes in 32 bits, hence the last digit.
  @Test func `outliers and initial stabilities are those of fsrs-rs to 1e-6`() throws {
    var misses = Misses()
    for item in try Fixtures.initialCases() {
      let all = FirstReviews(
        item.groups.compactMap { row in
          Rating(rawValue: row[0]).map {
            FirstReviews.Group(rating: $0, days: row[1], count: row[2], recalled: row[3])
          }
        })
      let kept = all.without(all.outliers())
      let cards = kept.groups.reduce(0) { $0 + $1.count }
      let recalled = kept.groups.reduce(0) { $0 + $1.recalled }
      let initial = InitialStability(kept, meanRecall: Double(recalled) / Double(max(1, cards)))
      let weights = cards < 8 ? Parameters.standard.values : initial.weights ?? []
      for (index, expected) in item.s0.enumerated() {
        misses.check(weights[index], expected, within: 1e-6, "case \(item.id), w[\(index)]")
      }
    }
    #expect(misses.list == [])
    #expect(misses.compared == 80)
  }
}
