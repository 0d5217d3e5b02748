import FSRS

/// The result of a simulation, day by day.
public struct Course: Hashable, Sendable {
  /// The result of one day.
  public struct Day: Hashable, Sendable {
    /// The expected number of cards recalled: the sum of their probabilities of recall.
    public var known = 0.0
    /// The number of new cards begun.
    public var learned = 0
    /// The number of cards reviewed, without steps.
    public var reviews = 0
    /// The number of these that were recalled.
    public var recalled = 0
    /// The study time, in seconds.
    public var seconds = 0.0
  }

  /// The days, the first one first.
  public internal(set) var days: [Day]

  /// The probability that each fact of ``Simulation/facts`` would be recalled on the last day by a
  /// randomly chosen card of it: the mean over its cards, where cards not begun count 0.
  public internal(set) var facts: [Double] = []

  /// The expected number of cards recalled on the last day; 0 without days.
  public var known: Double { days.last?.known ?? 0 }

  /// The total study time, in seconds.
  public var seconds: Double { days.reduce(0) { $0 + $1.seconds } }

  /// The mean study time per day, in minutes; 0 without days.
  public var minutesPerDay: Double { days.isEmpty ? 0 : seconds / Double(days.count) / 60 }
}
