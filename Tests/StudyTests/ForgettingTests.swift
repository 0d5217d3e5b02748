import FSRS
import Testing

@testable import Study

struct ForgettingTests {
  /// A learner who forgets as fast as the weights say, or so many times as fast.
  private func forgetting(pace: Double, days: Int, seed: UInt64) -> Forgetting {
    var learner = SimulatedLearner(.standard, pace: pace, seed: seed)
    return Forgetting(learner.histories(days: days), by: Model(.standard))
  }

  @Test func `without answers any pace about one may be`() {
    let forgetting = Forgetting([], by: Model(.standard))
    #expect(abs(forgetting.mean - 1) < 1e-9)
    #expect(abs(forgetting.chances.reduce(0, +) - 1) < 1e-9)
    #expect((0.5...0.6).contains(forgetting.pace(at: 0.05)))
    #expect((1.7...1.9).contains(forgetting.pace(at: 0.95)))
  }

  @Test(arguments: [(0.5, 1), (1.0, 2), (2.0, 3)] as [(Double, UInt64)])
  func `the pace is computed from answers`(pace: Double, seed: UInt64) {
    let forgetting = forgetting(pace: pace, days: 60, seed: seed)
    #expect(forgetting.pace(at: 0.005) < pace && pace < forgetting.pace(at: 0.995))
    #expect(forgetting.pace(at: 0.95) / forgetting.pace(at: 0.05) < 1.8)
  }
}
