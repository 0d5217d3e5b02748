extension Simulation {
  /// What a retention costs and what it brings.
  public struct Workload: Hashable, Sendable {
    /// The chance of recall wanted when a card comes back.
    public let retention: Double
    /// The mean time a day, in minutes.
    public let minutesPerDay: Double
    /// How many reviews a day, steps not counted.
    public let reviewsPerDay: Double
    /// How many cards would be recalled on the last day.
    public let known: Double
    /// How many of ``Simulation/facts`` would be; see ``Course/facts``.
    public let knownFacts: Double
  }

  /// What a retention costs, over several runs.
  ///
  /// - Parameters:
  ///   - retention: The chance of recall wanted.
  ///   - runs: How many runs to take the mean of, with seeds from 0.
  /// - Returns: Means.
  public func workload(at retention: Double, runs: Int = 4) -> Workload {
    var simulation = self
    simulation.retention = retention
    let courses = simulation.run(seeds: 0..<UInt64(max(1, runs)), countsEachDay: false)
    let count = Double(courses.count)
    let reviews = courses.reduce(0) { $0 + $1.days.reduce(0) { $0 + $1.reviews } }
    return Workload(
      retention: retention,
      minutesPerDay: courses.reduce(0) { $0 + $1.minutesPerDay } / count,
      reviewsPerDay: Double(reviews) / count / Double(max(1, days)),
      known: courses.reduce(0) { $0 + $1.known } / count,
      knownFacts: courses.reduce(0) { $0 + $1.facts.reduce(0, +) } / count)
  }

  /// What each retention costs, to choose one by.
  ///
  /// - Parameters:
  ///   - retentions: The chances of recall to compare.
  ///   - runs: How many runs for each.
  /// - Returns: One for each retention.
  public func workloads(
    at retentions: [Double] = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95], runs: Int = 4
  ) -> [Workload] {
    retentions.map { workload(at: $0, runs: runs) }
  }

  /// The retention at which a known card costs the least time.
  ///
  /// It makes small the mean over runs of
  ///
  ///     seconds / known on the last day
  ///
  /// between 0.7 and 0.95, to 0.01, by the golden section; every retention is tried with the same
  /// seeds. An end of the range is taken if it costs no more than half a percent above the lowest
  /// found, for that much is chance. With FSRS-6 and long spans the answer is often the lowest,
  /// because forgetting has no price here: take it for a lower limit rather than for advice.
  /// Source: fsrs-rs 6.6.2 (`optimal_retention`), which searches by Brent's method.
  ///
  /// - Parameter runs: How many runs for each retention tried; nil for as many as the reference
  ///   makes, 180 up to 30 days and 16 from 365 on.
  /// - Returns: A retention.
  public func optimalRetention(runs: Int? = nil) -> Double {
    let runs = runs ?? Self.usualRuns(days: days)
    func cost(_ retention: Double) -> Double {
      var simulation = self
      simulation.retention = retention
      return simulation.run(seeds: 0..<UInt64(max(1, runs)), countsEachDay: false)
        .reduce(0) { $0 + $1.seconds / $1.known }
    }
    var (low, high) = (0.7, 0.95)
    let ratio = (5.0.squareRoot() - 1) / 2
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftCost, rightCost) = (cost(left), cost(right))
    while high - low > 0.01 {
      if leftCost <= rightCost {
        (high, right, rightCost) = (right, left, leftCost)
        left = high - ratio * (high - low)
        leftCost = cost(left)
      } else {
        (low, left, leftCost) = (left, right, rightCost)
        right = low + ratio * (high - low)
        rightCost = cost(right)
      }
    }
    let best = leftCost <= rightCost ? (left, leftCost) : (right, rightCost)
    return [0.7, 0.95].first { cost($0) <= best.1 * Self.chance } ?? best.0
  }

  /// By how much the mean of as many runs as are usual is out.
  private static let chance = 1.005

  /// As many runs as the reference makes.
  private static func usualRuns(days: Int) -> Int {
    if days <= 30 { return 180 }
    if days >= 365 { return 16 }
    let span = Double(days)
    let share = 8.2e-7 * span * span + 2.41e-3 * span + 1.3e-2
    return (16 / share).wholeNumber(in: 16...180)
  }
}
