import FSRS
import Progress
import Testing

@testable import Study

/// Histories and logs out of progress.
struct HistoriesTests {
  @Test func `only what counts is in, with its days and what the card was before`() throws {
    var sample = Sample(facts: 2)
    try sample.answer(0, .again)
    sample.seconds += 60
    try sample.answer(0, .good)
    sample.wait(days: 3)
    try sample.answer(0, .again)
    sample.seconds += 600
    try sample.answer(0, .good)
    try sample.answer(1, .good)
    let last = try #require(sample.progress.undoable().first)
    sample.progress.apply(try sample.event(.undo(Event.Undo(last.reference, on: true))))

    let histories = sample.progress.histories
    #expect(histories.map { $0.answers.map(\.elapsed.days) } == [[0, 0, 3, 0]])
    #expect(ReviewHistory(histories).targets == 1)
    #expect(
      sample.progress.reviewLog.csv == """
        card_id,review_time,review_rating,review_state,review_duration
        sample/sample/fact-0,1795255200000,1,0,5000
        sample/sample/fact-0,1795255260000,3,1,5000
        sample/sample/fact-0,1795514460000,1,2,5000
        sample/sample/fact-0,1795515060000,3,3,5000

        """)
    #expect(
      sample.progress.reviewLog.histories(offsetMinutes: 0).map { $0.answers.map(\.rating) }
        == histories.map { $0.answers.map(\.rating) })
  }

  @Test func `answers that a reset forgot are not fitted to`() throws {
    var sample = Sample(facts: 1)
    try sample.answer(0, .good)
    sample.wait(days: 1)
    sample.progress.apply(try sample.event(.reset(Event.Reset(.all))))
    #expect(sample.progress.histories.isEmpty)
  }
}
