/// The time between two reviews of a card, counted in both ways a model may want.
///
/// From 23:00 to 05:00 with a rollover at 04:00 it is one day and 21,600 seconds; from 05:00 to
/// 23:00 it is no day and 64,800 seconds. FSRS-6 counts days.
public struct Elapsed: Hashable, Sendable {
  /// How many times the study day has changed, from 0.
  public var days: Int

  /// The seconds that have passed, from 0.
  public var seconds: Int

  /// Makes a span of time; what is below zero, as after a clock was set back, counts as zero.
  ///
  /// - Parameters:
  ///   - days: The changes of study day.
  ///   - seconds: The seconds passed.
  public init(days: Int, seconds: Int) {
    self.days = max(0, days)
    self.seconds = max(0, seconds)
  }

  /// Makes a span of whole days of 24 hours.
  ///
  /// - Parameter days: The number of days, at most a million.
  public init(days: Int) {
    let days = min(days, 1_000_000)
    self.init(days: days, seconds: days * 86_400)
  }
}
