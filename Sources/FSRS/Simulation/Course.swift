/// What happened in a simulation, day by day.
public struct Course: Hashable, Sendable {
  /// What happened on one day.
  public struct Day: Hashable, Sendable {
    /// How many cards would be recalled: the sum of their chances of recall.
    public var known = 0.0
    /// New cards begun.
    public var learned = 0
    /// Cards reviewed, steps not counted.
    public var reviews = 0
    /// Those of them that were recalled.
    public var recalled = 0
    /// The time it took.
    public var seconds = 0.0
  }

  /// The days, the first one first.
  public internal(set) var days: [Day]

  /// The chance that each fact of ``Simulation/facts`` would be recalled on the last day, asked by one
  /// of its cards, whichever it be: the mean over its cards, of which those not begun count for nothing.
  public internal(set) var facts: [Double] = []

  /// How many cards would be recalled on the last day; 0 without days.
  public var known: Double { days.last?.known ?? 0 }

  /// The time it all took, in seconds.
  public var seconds: Double { days.reduce(0) { $0 + $1.seconds } }

  /// The mean time a day, in minutes; 0 without days.
  public var minutesPerDay: Double { days.isEmpty ? 0 : seconds / Double(days.count) / 60 }
}
