import FSRS
import Testing

@Suite struct MomentTests {
  /// Day 20778 is 2026-11-21; China is 480 minutes ahead of UTC.
  @Test(arguments: [
    (1_795_219_200, 0, 4, 20_777, 4 * 3_600),
    (1_795_219_200, 480, 4, 20_778, 20 * 3_600),
    (1_795_204_799, 480, 4, 20_777, 1),
    (1_795_204_800, 480, 4, 20_778, 86_400),
    (1_795_204_800, 480, 0, 20_778, 72_000),
    (1_795_204_800, -480, 4, 20_777, 57_600),
    (0, 0, 0, 0, 86_400),
    (-1, 0, 0, -1, 1),
    (-86_400, 0, 0, -1, 86_400),
  ])
  func `a study day changes at the rollover`(
    seconds: Int, offset: Int, rollover: Int, day: Int, left: Int
  ) {
    let moment = Moment(seconds: seconds, offsetMinutes: offset, rolloverHour: rollover)
    #expect(moment == Moment(seconds: seconds, day: day, secondsToRollover: left))
  }

  @Test func `elapsed days are changes of study day, not spans of 24 hours`() {
    let evening = Moment(seconds: 1_795_291_200, offsetMinutes: 0)
    let last = Schedule.Last(seconds: evening.seconds, day: evening.day)
    let morning = Moment(seconds: evening.seconds + 12 * 3_600, offsetMinutes: 0)
    #expect(morning.elapsed(since: last) == Elapsed(days: 1, seconds: 43_200))
  }
}
