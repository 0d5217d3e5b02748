/// Spreads intervals over a few days, so that cards learned together do not stay together for ever.
///
/// An interval of 10 days becomes any of 8, 9, 10, 11 and 12 with equal probability. The width
/// grows with the interval; up to 2.5 days there is no fuzz. Ranges are those of Anki 26.9.3.
public enum Fuzz {
  /// The largest change of an interval in either direction.
  ///
  ///     0 for x < 2.5, otherwise
  ///     1 + 0.15 · (days of x in 2.5...7) + 0.10 · (days in 7...20) + 0.05 · (days above 20)
  ///
  /// - Parameter interval: x, in days.
  /// - Returns: Days, fractions included.
  public static func spread(of interval: Double) -> Double {
    guard interval >= 2.5 else { return 0 }
    return 1
      + 0.15 * (min(interval, 7) - 2.5)
      + 0.10 * max(0, min(interval, 20) - 7)
      + 0.05 * max(0, interval - 20)
  }

  /// The range of days that an interval may become.
  ///
  /// The interval is clamped to the limits and moved down and up by its ``spread(of:)``; each end
  /// is rounded with halves away from zero and clamped again. If only one day above 2 is left, the
  /// next day is added if the maximum allows it.
  ///
  /// - Parameters:
  ///   - interval: The model's interval, in days.
  ///   - minimum: The shortest interval allowed, in days; the maximum takes precedence.
  ///   - maximum: The longest interval allowed, in days.
  /// - Returns: The first and the last possible day.
  public static func range(
    around interval: Double, minimum: Int, maximum: Int
  ) -> ClosedRange<Int> {
    let limits = min(minimum, maximum)...maximum
    let interval = interval.clamped(to: Double(limits.lowerBound)...Double(limits.upperBound))
    let spread = spread(of: interval)
    let low = (interval - spread).wholeNumber(in: limits)
    let high = (interval + spread).wholeNumber(in: limits)
    return low == high && high > 2 && high < maximum ? low...low + 1 : low...high
  }

  /// Chooses a day.
  ///
  ///     floor(low + u · (1 + high - low))
  ///
  /// so that every day has the same probability. (Rounding instead of floor would give the two ends
  /// half of it and could reach one day too far.)
  ///
  /// - Parameters:
  ///   - range: The days to choose from.
  ///   - draw: u, in 0..<1, from ``Draw``.
  /// - Returns: A day in the range.
  public static func day(in range: ClosedRange<Int>, draw: Double) -> Int {
    let low = Double(range.lowerBound)
    let high = Double(range.upperBound)
    return (low + draw * (1 + high - low)).rounded(.down).wholeNumber(in: range)
  }
}
