import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct EvaluationTests {
  @Test func `loss and error in bins are those of fsrs-rs to 2e-6`() throws {
    var misses = Misses()
    for item in try Fixtures.fitCases() {
      let histories = try Fixtures.histories(ofLog: "simlog_u1_2k", first: item.first_reviews)
      // Weights written in 32 bits can lie a hair outside their ranges.
      let weights = zip(item.params, Parameters.bounds).map { $0.clamped(to: $1) }
      let evaluation = Evaluation(of: try Parameters(weights), on: histories, recency: .mild)
      #expect(evaluation.predictions.count == item.items)
      let place = "first \(item.first_reviews)"
      misses.check(evaluation.logLoss, item.log_loss, within: 2e-6, place)
      misses.check(evaluation.binError, item.rmse_bins, within: 2e-6, place)
    }
    #expect(misses.list == [])
  }

  private let mixed = Evaluation([
    Prediction(recall: 0.9, recalled: true), Prediction(recall: 0.8, recalled: true),
    Prediction(recall: 0.8, recalled: false), Prediction(recall: 0.3, recalled: false),
    Prediction(recall: 0.2, recalled: true, weight: 2),
  ])

  @Test func `loss is the weighted mean surprise`() {
    // -(ln 0.9 + ln 0.8 + ln 0.2 + ln 0.7 + 2 · ln 0.2)/6
    #expect(abs(mixed.logLoss - 0.918_915_9) < 1e-6)
    #expect(mixed.recalled == 4.0 / 6)
  }

  @Test func `the area under the curve counts pairs in order, ties by half`() {
    // 0.9 beats both, 0.8 ties one and beats one, 0.2 with weight 2 beats none: 3.5 of 8.
    #expect(abs(mixed.areaUnderCurve - 3.5 / 8) < 1e-12)
    #expect(Evaluation([Prediction(recall: 0.5, recalled: true)]).areaUnderCurve.isNaN)
  }

  @Test func `calibration points hold equal numbers`() {
    let points = mixed.calibration(points: 2)
    #expect(points.map(\.weight) == [3, 3])
    #expect(abs(points[0].predicted - 0.7 / 3) < 1e-12)
    #expect(points.map { ($0.recalled * 1e3).rounded() / 1e3 } == [0.667, 0.667])
    #expect(mixed.calibration(points: 99).count == 5)
    #expect(Evaluation([]).calibration().isEmpty)
  }

  @Test func `a certain prediction that fails costs much, not everything`() {
    let wrong = Evaluation([Prediction(recall: 1, recalled: false)])
    #expect(abs(wrong.logLoss - 16.118_095_6) < 1e-6)
  }
}
