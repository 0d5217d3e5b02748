import FSRS
import Testing

@testable import hegang

struct WordsTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4102, "-4,102"),
  ])
  func `numbers are grouped`(number: Int, text: String) {
    #expect(Words.grouped(number) == text)
  }

  @Test func `one is not many`() {
    #expect(Words.count(1, "card") == "1 card")
    #expect(Words.count(0, "card") == "0 cards")
    #expect(Words.count(1, "was", "were") == "1 was")
  }

  @Test(arguments: [
    (29_999, "less than a minute"), (30_000, "1 minute"), (89_999, "1 minute"),
    (360_000, "6 minutes"),
  ])
  func `times are rounded to minutes`(milliseconds: Int, text: String) {
    #expect(Words.minutes(milliseconds) == text)
  }

  @Test(
    arguments: [
      (.instant(seconds: 1000), "in 1 minute"), (.instant(seconds: 1629), "in 10 minutes"),
      (.instant(seconds: 1000 + 3 * 3600), "in 3 hours"), (.day(100), "today"),
      (.day(90), "today"), (.day(101), "tomorrow"), (.day(159), "in 59 days"),
      (.day(160), "in 2 months"), (.day(900), "in 2 years"),
    ] as [(Due, String)])
  func `the next time is shown in a fitting unit`(due: Due, text: String) {
    let moment = Moment(seconds: 1000, day: 100, secondsToRollover: 40_000)
    let schedule = Schedule(
      phase: .review, memory: Memory(stability: 1, difficulty: 5),
      last: Schedule.Last(seconds: 0, day: 99), due: due, interval: 1, reviews: 1, lapses: 0)
    #expect(Words.next(schedule, at: moment) == text)
  }

  @Test(arguments: [(0, "Thursday 1 January"), (20_778, "Saturday 21 November")])
  func `a day has a name`(day: Int, text: String) {
    #expect(Words.date(day) == text)
  }
}
