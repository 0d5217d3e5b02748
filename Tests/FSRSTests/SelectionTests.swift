import Testing

@testable import FSRS

@Suite struct SelectionTests {
  @Test func `the candidate with the lowest loss on unseen answers is chosen`() throws {
    let histories = try Fixtures.histories(ofLog: "simlog_u1_2k", first: 1_000)
    let trainers = [Trainer(recency: .none), Trainer(version: .seven, recency: .none)]
    let selection = Selection(from: histories, present: .standard, trainers: trainers)
    #expect(selection.candidates.count == 4)
    let losses = selection.candidates.map(\.heldOut.logLoss)
    #expect(losses[selection.best] == losses.min())
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
