import FSRS
import ProgressStore
import Testing

@testable import Study

/// Choosing weights for learners that are made up, so that the truth is known.
struct FitTests {
  /// One way of fitting is enough to see the choice at work.
  private static let trainers = [Trainer(version: .six, recency: .none)]

  private func material(holding factor: Double, days: Int, seed: UInt64) throws -> Material {
    var learner = SimulatedLearner(try SimulatedLearner.weights(holding: factor), seed: seed)
    return Material(learner.histories(days: days))
  }

  @Test(arguments: [(0.3, 1), (1.0, 2), (2.5, 3)] as [(Double, UInt64)])
  func `a fit never makes the loss on unseen answers worse`(factor: Double, seed: UInt64) throws {
    let material = try material(holding: factor, days: 25, seed: seed)
    let fit = Fit(
      to: material, present: .standard, since: nil, trainers: FitTests.trainers)
    #expect(fit.after.logLoss <= fit.before.logLoss)
    #expect(fit.changes == (fit.after.logLoss < fit.before.logLoss))
  }

  @Test func `who forgets much faster gets other weights`() throws {
    let material = try material(holding: 0.2, days: 40, seed: 5)
    let fit = Fit(to: material, present: .standard, since: nil, trainers: FitTests.trainers)
    #expect(fit.changes)
    #expect(fit.before.leaning == .tooHigh)
    #expect(fit.after.leaning == .level)
  }

  @Test func `few answers change nothing`() throws {
    let material = try material(holding: 0.2, days: 4, seed: 5)
    #expect(material.missing > 0)
    let fit = Fit(to: material, present: .standard, since: nil)
    #expect(fit.candidates.count == 1)
    #expect(!fit.changes)
  }

  @Test func `after a fit only later answers judge`() throws {
    let material = try material(holding: 0.2, days: 30, seed: 5)
    let lastFit = Sample.morning + 20 * 86_400
    let unseen = material.targets(after: lastFit)
    #expect(unseen < material.targets)
    #expect(Fit.missing(material, since: lastFit) == 0)
    let fit = Fit(
      to: material, present: .standard, since: lastFit, trainers: FitTests.trainers)
    #expect(fit.candidates.allSatisfy { $0.evaluation.predictions.count == unseen })
    let end = Sample.morning + 30 * 86_400
    #expect(Fit.missing(material, since: end) == Selection.fewestTargets)
  }

  @Test func `a report judges the weights in use and others`() throws {
    let report = FitReport(of: .standard, on: try material(holding: 0.5, days: 20, seed: 4))
    #expect(
      report.heldOut.map(\.source) == [
        .present, .standard(.seven), .fitted(Trainer(version: .six, recency: .mild)),
      ])
    #expect(report.whole.predictions.count == report.material.targets)
  }

  @Test func `a sitting that passes a multiple of 64, later of more, is followed by a fit`() {
    for (answers, new) in [(64, 4), (130, 10), (1_290, 20), (3_000, 500)] {
      #expect(Fit.isTime(answers: answers, new: new))
    }
    for (answers, new) in [(63, 63), (90, 20), (127, 63), (1_350, 20), (3_000, 100)] {
      #expect(!Fit.isTime(answers: answers, new: new))
    }
  }
}
