import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct TimeSplitTests {
  /// The best of fsrs-rs's settings on these learners (means of six orders of batches): plain 40
  /// epochs on the first, 40 epochs by card on the second. Anki's give 0.33246 and 0.39439.
  @Test(arguments: zip(["simlog_u1_2k", "simlog_u3_10k"], [0.33154, 0.39415]))
  func `fits predict unseen answers no worse than the best of fsrs-rs`(
    log: String, reference: Double
  ) throws {
    let split = TimeSplit(try Fixtures.histories(ofLog: log))
    let heldOut = split.evaluate(Trainer(recency: .none))
    #expect(heldOut.logLoss <= reference)
    #expect(heldOut.logLoss < split.evaluate(.standard).logLoss)
  }

  @Test func `both models are judged on the same answers`() throws {
    let split = TimeSplit(try Fixtures.histories(ofLog: "simlog_u3_10k", first: 2_000))
    let (six, seven) = (split.evaluate(.standard), split.evaluate(.standard7))
    #expect(six.predictions.count == split.targetCount - split.targetCount / 6)
    #expect(six.predictions.map(\.recalled) == seven.predictions.map(\.recalled))
    #expect(six.predictions.map(\.days) == seven.predictions.map(\.days))
    #expect(six.predictions.map(\.recall) != seven.predictions.map(\.recall))
  }

  @Test func `too few answers give no predictions`() {
    #expect(TimeSplit([]).evaluate(.standard).predictions.isEmpty)
    #expect(TimeSplit([]).evaluate(Trainer()).predictions.isEmpty)
  }
}
