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
}
