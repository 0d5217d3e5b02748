import FSRS
import FSRSTraining
import Progress
import Testing

@testable import Study

/// Choosing weights for learners that are made up, so that the truth is known.
struct FitTests {
  /// One way of fitting is enough to see the choice at work.
  private static let trainers = [Trainer(version: .six, recency: .none)]

  private func reviews(holding factor: Double, days: Int, seed: UInt64) throws -> ReviewHistory {
    var learner = SimulatedLearner(try SimulatedLearner.weights(holding: factor), seed: seed)
    return ReviewHistory(learner.histories(days: days))
  }

  @Test(arguments: [(0.3, 1), (1.0, 2), (2.5, 3)] as [(Double, UInt64)])
  func `a fit never makes the loss on unseen answers worse`(factor: Double, seed: UInt64) throws {
    let reviews = try reviews(holding: factor, days: 40, seed: seed)
    let fit = Fit(
      to: reviews, present: .standard, since: nil, trainers: FitTests.trainers)
    #expect(fit.after.logLoss <= fit.before.logLoss)
    let gain = fit.after.gain(over: fit.before)
    #expect(fit.changes == (gain.mean > gain.error))
  }

  @Test func `who forgets much faster gets other weights`() throws {
    let reviews = try reviews(holding: 0.2, days: 40, seed: 5)
    let fit = Fit(to: reviews, present: .standard, since: nil, trainers: FitTests.trainers)
    #expect(fit.changes)
    #expect(fit.before.bias == .tooHigh)
    #expect(fit.after.bias == .level)
  }

  @Test func `few answers change nothing`() throws {
    let reviews = try reviews(holding: 0.2, days: 4, seed: 5)
    #expect(reviews.missing > 0)
    let fit = Fit(to: reviews, present: .standard, since: nil)
    #expect(fit.candidates.count == 1)
    #expect(!fit.changes)
  }

  @Test func `after a fit only later answers judge`() throws {
    let reviews = try reviews(holding: 0.2, days: 30, seed: 5)
    let lastFit = Sample.morning + 20 * 86_400
    let unseen = reviews.targets(after: lastFit)
    #expect(unseen < reviews.targets)
    #expect(Fit.missing(reviews, since: lastFit) == 0)
    let fit = Fit(
      to: reviews, present: .standard, since: lastFit, trainers: FitTests.trainers)
    #expect(fit.candidates.allSatisfy { $0.evaluation.predictions.count == unseen })
    let end = Sample.morning + 30 * 86_400
    #expect(Fit.missing(reviews, since: end) == Selection.fewestTargets)
  }

  @Test func `a report judges the weights in use and others`() throws {
    let reviews = try reviews(holding: 0.5, days: 40, seed: 4)
    let report = FitReport(of: .standard, on: reviews, target: 0.9)
    // The days are too few for FSRS-7.
    let fitted = [Recency.none, .mild].map { WeightsSource.fitted(Trainer(recency: $0)) }
    #expect(report.heldOut.map(\.source) == [.present] + fitted)
    #expect(
      report.fit.candidates.map(\.source)
        == Fit(to: reviews, present: .standard, since: nil).candidates.map(\.source))
    #expect(report.whole.predictions.count == report.reviews.targets)
  }

  @Test func `a session that passes a multiple of 64, later of more, is followed by a fit`() {
    for (answers, new) in [(64, 4), (130, 10), (1_290, 20), (3_000, 500)] {
      #expect(Fit.isTime(answers: answers, new: new))
    }
    for (answers, new) in [(63, 63), (90, 20), (127, 63), (1_350, 20), (3_000, 100)] {
      #expect(!Fit.isTime(answers: answers, new: new))
    }
  }

  @Test func `the evidence is the longest delay that was bridged often enough`() {
    func history(_ days: Int, _ rating: Rating, at second: Int) -> History {
      History(answers: [
        .init(rating: .good, elapsed: Elapsed(days: 0), seconds: second),
        .init(rating: rating, elapsed: Elapsed(days: days), seconds: second + days * 86_400),
      ])
    }
    let steady = (0..<12).map { history(20, .good, at: $0) }
    let lucky = (0..<9).map { history(90, .good, at: $0) }
    let guessed = (0..<12).map { history(60, $0 < 6 ? .good : .again, at: $0) }
    #expect(
      ReviewHistory(steady).evidence(at: 0.9) == Evidence(answers: 24, days: 20, longestGap: 20))
    #expect(ReviewHistory(steady + lucky).evidence(at: 0.9).longestGap == 20)
    #expect(ReviewHistory(steady + guessed).evidence(at: 0.9).longestGap == 0)
    #expect(ReviewHistory(steady + guessed).evidence(at: 0.8).longestGap == 20)
    #expect(ReviewHistory([]).evidence(at: 0.9) == Evidence(answers: 0, days: 0, longestGap: 0))
  }
}
