/// A point in time, in seconds for steps and in study days for everything longer.
///
/// A study day begins at the rollover, 04:00 by default, so that work after midnight still belongs
/// to the evening. At 01:00 on 22 November the study day is the 21st and the rollover is 10,800
/// seconds away.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var seconds: Int

  /// The study day: days since 1970-01-01 by the local clock, changing at the rollover.
  public var day: Int

  /// The seconds until the study day changes, 1 or more.
  public var secondsToRollover: Int

  /// Creates a moment from its parts, for callers that know the calendar.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970-01-01 00:00 UTC.
  ///   - day: The number of the study day.
  ///   - secondsToRollover: The seconds until it changes.
  public init(seconds: Int, day: Int, secondsToRollover: Int) {
    self.seconds = seconds
    self.day = day
    self.secondsToRollover = secondsToRollover
  }

  /// Creates a moment from a clock and the local offset from UTC at that time.
  ///
  /// Days are counted by the local clock, so a change to or from summer time changes no due date;
  /// only ``secondsToRollover`` is wrong by an hour in that one night.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970-01-01 00:00 UTC.
  ///   - offsetMinutes: Minutes the local clock is ahead of UTC.
  ///   - rolloverHour: The local hour at which the study day changes, 0 to 23.
  public init(seconds: Int, offsetMinutes: Int, rolloverHour: Int = 4) {
    let shifted = seconds + offsetMinutes * 60 - rolloverHour * 3_600
    let (days, rest) = shifted.quotientAndRemainder(dividingBy: 86_400)
    let intoDay = rest < 0 ? rest + 86_400 : rest
    self.init(
      seconds: seconds, day: rest < 0 ? days - 1 : days, secondsToRollover: 86_400 - intoDay)
  }

  /// The time since an earlier review; zero if the clock was set back in between.
  ///
  /// - Parameter last: The time of the earlier review.
  /// - Returns: Changes of study day, and seconds.
  public func elapsed(since last: Schedule.Last) -> Elapsed {
    Elapsed(days: day - last.day, seconds: seconds - last.seconds)
  }
}
