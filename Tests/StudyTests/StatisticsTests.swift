import Deck
import FSRS
import Progress
import Testing

@testable import Study

struct StatisticsTests {
  private func statistics(_ sample: Sample, topics: Set<String> = []) -> Statistics {
    Statistics(
      deck: sample.deck, progress: sample.progress, at: sample.moment, topics: topics)
  }

  @Test func `without mistakes nothing is reported`() {
    let none = statistics(Sample(facts: 3))
    #expect((none.cards, none.studied, none.known) == (3, 0, 0))
    #expect(none.forecast.late == 0)
    #expect(none.forecast.days == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(none.daysStudied == 0)
    #expect(none.recall == Statistics.Share())
    #expect(none.medianLasting == nil)
    #expect(none.medianMilliseconds == nil)
  }

  @Test func `only the first answer of a later day measures recall`() throws {
    var sample = Sample(facts: 2)
    try sample.answer(0, .again)
    try sample.answer(0, .good)
    try sample.answer(1, .easy)
    #expect(statistics(sample).recall == Statistics.Share())
    sample.wait(days: 3)
    try sample.answer(0, .again)
    try sample.answer(0, .good)
    try sample.answer(1, .hard)
    let later = statistics(sample)
    #expect(later.recall == Statistics.Share(right: 1, asked: 2))
    #expect(later.daysStudied == 2)
    #expect(later.habit.last == 3)
    #expect(later.habit[26] == 3)
    // Both were answered at 10:00.
    #expect(later.hours[2] == Statistics.Share(right: 1, asked: 2))
    #expect(later.hardest.map(\.missed) == [2])
    #expect(later.hardest.map(\.asked) == [4])
  }

  @Test func `overdue cards are counted apart from those that come due`() throws {
    var sample = Sample(facts: 3)
    try sample.answer(0, .easy)
    let due = try #require(sample.progress.schedule(of: sample.deck.cards[0], in: sample.deck))
    #expect(statistics(sample).forecast.days.reduce(0, +) == (due.interval < 8 ? 1 : 0))
    sample.wait(days: due.interval)
    #expect(statistics(sample).forecast.days[0] == 1)
    #expect(statistics(sample).forecast.late == 0)
    sample.wait(days: 1)
    try sample.answer(1, .again)
    let later = statistics(sample)
    #expect(later.forecast.late == 1)
    #expect(later.forecast.days[0] == 1)
    sample.wait(days: 1)
    #expect(statistics(sample).forecast.late == 2)
  }

  @Test func `groups hold every studied card once`() throws {
    var sample = Sample(facts: 9, topics: ["rivers", "roads"])
    for (number, rating) in [Rating.again, .hard, .good, .easy].enumerated() {
      try sample.answer(number, rating)
    }
    let all = statistics(sample)
    #expect(all.lasting.reduce(0, +) == 4)
    #expect(all.difficulty.reduce(0, +) == 4)
    #expect(all.seconds == [0, 4, 0, 0, 0, 0])
    #expect(all.medianMilliseconds == 5000)
    #expect(abs(all.known - 4) < 0.001)
    let roads = statistics(sample, topics: ["roads"])
    #expect((roads.cards, roads.studied) == (4, 2))
  }

  @Test func `undone answers do not count`() throws {
    var sample = Sample(facts: 2)
    try sample.answer(0, .again)
    let reference = try #require(sample.progress.undoable().first?.reference)
    sample.progress.apply(try sample.event(.undo(Event.Undo(reference, on: true))))
    let none = statistics(sample)
    #expect(none.studied == 0)
    #expect(none.daysStudied == 0)
  }

  @Test func `a report adds weeks, topics, what was said, and memories of a month ago`() throws {
    var sample = Sample(facts: 4, topics: ["rivers", "roads"])
    try sample.answer(0, .again, typed: "Rhine")
    try sample.answer(1, .good)
    sample.wait(days: 40)
    try sample.answer(0, .again, typed: "rhine")
    try sample.answer(0, .again, typed: "Oder")
    try sample.answer(1, .good)
    sample.wait(days: 7)
    try sample.answer(1, .again, typed: "")
    let report = StudyReport(deck: sample.deck, progress: sample.progress, at: sample.moment)
    let statistics = report.statistics
    #expect(
      statistics.recallByWeek.suffix(2) == [
        Statistics.Share(right: 1, asked: 2), Statistics.Share(right: 0, asked: 1),
      ])
    #expect(statistics.recallByWeek.dropLast(2).allSatisfy { $0.asked == 0 })
    #expect(statistics.begun.reduce(0, +) == 2)
    #expect(statistics.begun[Statistics.yearDays - 48] == 2)
    #expect(statistics.topics.map(\.topic) == ["rivers", "roads"])
    #expect(statistics.topics.map(\.cards) == [2, 2])
    #expect(statistics.topics.map(\.studied) == [1, 1])
    #expect(abs(statistics.topics.reduce(0) { $0 + $1.known } - statistics.known) < 1e-9)
    #expect(
      statistics.hardest.map(\.said) == [
        [Statistics.Said(text: "Rhine", times: 2), Statistics.Said(text: "Oder", times: 1)]
      ])
    #expect(report.earlier.lasting.reduce(0, +) == 2)
    #expect(report.quizzes.isEmpty && report.plan == nil)
    // The same cards with the same answers last as long as they did then.
    var before = Sample(facts: 4, topics: ["rivers", "roads"])
    try before.answer(0, .again)
    try before.answer(1, .good)
    let then = Statistics(deck: before.deck, progress: before.progress, at: before.moment)
    #expect(report.earlier.lasting == then.lasting)
    #expect(report.earlier.medianLasting == then.medianLasting)
  }

  @Test(
    arguments: [
      (0, 0, 0.0, 1.0), (9, 10, 0.5958, 0.9821), (0, 10, 0, 0.2775), (90, 100, 0.8256, 0.9448),
    ])
  func `the range of a share is Wilson's`(right: Int, asked: Int, low: Double, high: Double) {
    let likely = Statistics.Share(right: right, asked: asked).likely
    #expect(abs(likely.lowerBound - low) < 1e-4 && abs(likely.upperBound - high) < 1e-4)
  }
}
