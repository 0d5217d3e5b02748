import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct SelectionTests {
  @Test func `the candidate with the lowest loss is chosen if it is ahead by more than the margin`()
    throws
  {
    let histories = try Fixtures.histories(ofLog: "simlog_u1_2k", first: 1_000)
    let trainers = [Trainer(recency: .none), Trainer(version: .seven, recency: .none)]
    let selection = Selection(from: histories, present: .standard, trainers: trainers, margin: 0)
    let candidates = selection.candidates
    #expect(candidates.count == 4)
    let losses = candidates.map(\.heldOut.logLoss)
    // The candidates are the same whatever the margin, so they are fitted once.
    for margin in [0.0, 1, .infinity] {
      let ahead = candidates.indices.filter {
        let gain = candidates[$0].heldOut.gain(over: candidates[0].heldOut)
        return gain.mean > margin * gain.error
      }
      let best = ahead.min { losses[$0] < losses[$1] } ?? 0
      #expect(Selection.choice(of: candidates, margin: margin) == best)
      if margin == 0 { #expect(selection.best == best) }
      if margin == .infinity { #expect(best == 0) }
    }
  }

  /// Who has such parameters goes back, whatever the margin.
  @Test func `parameters that lose to the defaults give way to them`() throws {
    let histories = try Fixtures.histories(ofLog: "simlog_u1_2k", first: 1_000)
    var weights = Parameters.standard.values
    for index in 0..<4 { weights[index] = min(100, weights[index] * 6) }
    let selection = Selection(
      from: histories, present: try Parameters(weights), trainers: [], margin: 100)
    #expect(selection.parameters == .standard)
  }

  @Test(
    arguments: [
      (Parameters.Version.six, 399, 300, false), (.six, 400, 20, false), (.six, 400, 21, true),
      (.seven, 999, 300, false), (.seven, 1_000, 59, false), (.seven, 1_000, 60, true),
    ])
  func `a model is fitted to answers enough from days enough`(
    version: Parameters.Version, answers: Int, days: Int, isEnough: Bool
  ) {
    #expect(
      Selection.minimum(for: version).isReached(answers: answers, days: days) == isEnough)
  }

  /// Two cards; on one of them all the difference lies.
  @Test func `the error of a gain is one over cards`() {
    func evaluation(_ recalls: [Double]) -> Evaluation {
      Evaluation(
        recalls.enumerated().map { Prediction(recall: $1, recalled: true, card: $0 / 2) })
    }
    let gain = evaluation([0.9, 0.9, 0.8, 0.8]).gain(over: evaluation([0.9, 0.9, 0.4, 0.4]))
    #expect(abs(gain.mean - 0.346_57) < 1e-4)
    #expect(abs(gain.error - 0.346_57) < 1e-4)
  }

  /// The first learner was simulated with the default weights: nothing can be better than those.
  @Test func `weights in use that are the truth stay`() throws {
    let histories = try Fixtures.histories(ofLog: "simlog_u3_10k", first: 1_500)
    let truth = try Parameters(Fixtures.truth(ofLog: "simlog_u3_10k"))
    let selection = Selection(from: histories, present: truth, trainers: [Trainer()])
    #expect(selection.best == 0)
    #expect(selection.parameters == truth)
  }

  @Test func `a handful of answers changes nothing`() throws {
    let histories = try Fixtures.histories(ofLog: "simlog_u1_2k", first: 80)
    let selection = Selection(from: histories, present: .standard7)
    #expect(selection.candidates.count == 1)
    #expect(selection.parameters == .standard7)
  }
}
