import FSRS
import Testing

/// A card that is missed again and again on one day waits for the next.
@Suite struct MissesBeforeRestTests {
  private let scheduler = Scheduler(fuzz: false, missesBeforeRest: 3)

  /// Noon, so many days and seconds later.
  private func later(days: Int = 0, seconds: Int) -> Moment {
    Moment(
      seconds: Example.noon.seconds + days * 86_400 + seconds, day: Example.noon.day + days,
      secondsToRollover: Example.noon.secondsToRollover - seconds)
  }

  private func missed(_ schedule: Schedule?, _ times: Int, days: Int = 0) -> Schedule? {
    (0..<times).reduce(schedule) { schedule, time in
      scheduler.review(
        schedule, rating: .again, at: later(days: days, seconds: 60 * time), draw: 0)
    }
  }

  @Test func `the third miss of a new card ends its day, a pass between does not count`() throws {
    let twice = try #require(missed(nil, 2))
    #expect(twice.misses == 2)
    #expect(twice.due == .instant(seconds: Example.noon.seconds + 60 + 60))
    let passed = scheduler.review(twice, rating: .hard, at: later(seconds: 200), draw: 0)
    #expect(passed.misses == 2)
    let preview = scheduler.preview(passed, at: later(seconds: 300), draw: 0)
    #expect(preview.again.misses == 3)
    #expect(preview.again.due == .day(Example.noon.day + 1))
    #expect(preview.again.phase == .learning(step: 0))
    #expect(preview.again.interval == 0)
    guard case .instant = preview.good.due else {
      Issue.record("a pass waits for its step: \(preview.good.due)")
      return
    }
  }

  @Test func `a lapse counts as the first of three`() throws {
    let card = try #require(missed(Example.reviewed(stability: 10, interval: 10), 3))
    #expect(card.phase == .relearning(step: 0))
    #expect(card.due == .day(Example.noon.day + 1))
    #expect(card.lapses == 2)
  }

  @Test func `the next day counts from the beginning`() throws {
    let card = try #require(missed(missed(nil, 3), 1, days: 1))
    #expect(card.misses == 1)
    #expect(card.due == .instant(seconds: Example.noon.seconds + 86_400 + 60))
  }

  @Test func `Anki's rules know no such limit`() {
    let scheduler = Scheduler(fuzz: false)
    let card = (0..<5).reduce(nil as Schedule?) { schedule, _ in
      scheduler.review(schedule, rating: .again, at: Example.noon, draw: 0)
    }
    #expect(card?.due == .instant(seconds: Example.noon.seconds + 60))
  }
}
