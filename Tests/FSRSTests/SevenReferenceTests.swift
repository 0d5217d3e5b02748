import Testing

@testable import FSRS

@Suite struct SevenReferenceTests {
  /// Recall before each review, all three numbers after it, and the interval.
  @Test func `histories of FSRS-7 are the published ones to 1e-9`() throws {
    let vectors = try Fixtures.sevens()
    let weights = Dictionary(uniqueKeysWithValues: vectors.param_sets.map { ($0.id, $0.w) })
    var misses = Misses()
    for history in vectors.sequences {
      let parameters = try Parameters(try #require(weights[history.params]))
      let seven = FSRS7<Double>(parameters: parameters.values)
      let model = Model(parameters)
      var memory: Memory?
      for (index, review) in history.reviews.enumerated() {
        let place = "history \(history.id), review \(index)"
        let rating = try #require(Rating(rawValue: review.rating))
        if let before = memory, let recall = review.r, let fast = review.r_fast {
          let fading = seven.fading(seven.state(before), days: review.elapsed_days)
          misses.check(fading.recall, recall, within: 1e-9, place)
          misses.check(fading.fast, fast, within: 1e-9, place)
          memory = seven.next(before, rating, days: review.elapsed_days)
        } else {
          memory = model.first(rating)
        }
        let now = try #require(memory)
        misses.check(now.stability, review.s, within: 1e-9, place)
        misses.check(now.fastStability ?? 0, review.s_fast, within: 1e-9, place)
        misses.check(now.difficulty, review.d, within: 1e-9, place)
        let days = model.interval(for: now, retention: history.desired_retention)
        misses.check(days, review.ivl_days, within: 1e-9, "\(place), interval")
      }
    }
    #expect(misses.list == [])
    #expect(misses.compared > 3_000)
  }
}
