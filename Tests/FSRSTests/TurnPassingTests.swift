import FSRS
import Testing

@Suite struct TurnPassingTests {
  private let noon = Example.noon

  /// Last interval, stability after the pass, and the interval given without fuzz.
  @Test(arguments: [
    (9, 10.4, 10), (10, 10.4, 10), (12, 10.4, 12), (13, 10.4, 10), (50, 10.4, 10), (10, 10.5, 11),
  ])
  func `a pass does not fall behind the last interval by fuzz alone`(
    last: Int, stability: Double, days: Int
  ) throws {
    // With w[15] = 0 a Hard pass leaves stability as it is.
    var weights = Parameters.standard.values
    weights[15] = 0
    let scheduler = Scheduler(parameters: try Parameters(weights), fuzz: false)
    let card = Example.reviewed(stability: stability, interval: last)
    #expect(scheduler.review(card, rating: .hard, at: noon, draw: 0).interval == days)
  }

  @Test func `the maximum interval wins over everything`() {
    let card = Example.reviewed(stability: 3_000, interval: 90)
    for (maximum, days) in [(100, 100), (1, 1), (0, 1), (-5, 1)] {
      let scheduler = Scheduler(maximumInterval: maximum)
      let preview = scheduler.preview(card, at: noon, draw: 0.999)
      for rating in [Rating.hard, .good, .easy] {
        #expect((1...days).contains(preview[rating].interval))
      }
      #expect(preview.easy.interval == days)
    }
    let endless = Scheduler(retention: 0, maximumInterval: .max)
    #expect(endless.review(card, rating: .easy, at: noon, draw: 0.999).interval == 36_500)
  }

  @Test(arguments: [-1, 0, 1, 2, .nan, .infinity] as [Double])
  func `a retention without sense still gives an interval`(retention: Double) {
    let scheduler = Scheduler(retention: retention)
    let preview = scheduler.preview(
      Example.reviewed(stability: 10, interval: 10), at: noon, draw: .nan)
    for rating in [Rating.hard, .good, .easy] {
      #expect((1...36_500).contains(preview[rating].interval))
    }
  }
}
