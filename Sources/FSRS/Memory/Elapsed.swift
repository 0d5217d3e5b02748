/// The time between two reviews of a card, both in study days and in seconds.
///
/// From 23:00 to 05:00 with a rollover at 04:00 it is one day and 21,600 seconds; from 05:00 to
/// 23:00 it is 0 days and 64,800 seconds. FSRS-6 uses days.
public struct Elapsed: Hashable, Sendable {
  /// The number of changes of study day, from 0.
  public var days: Int

  /// The seconds passed, from 0.
  public var seconds: Int

  /// Creates a span of time. Negative numbers, as after a clock was set back, count as zero.
  ///
  /// - Parameters:
  ///   - days: The number of changes of study day.
  ///   - seconds: The seconds passed.
  public init(days: Int, seconds: Int) {
    self.days = max(0, days)
    self.seconds = max(0, seconds)
  }

  /// Creates a span of whole days of 24 hours.
  ///
  /// - Parameter days: The number of days, at most a million.
  public init(days: Int) {
    let days = min(days, 1_000_000)
    self.init(days: days, seconds: days * 86_400)
  }
}
