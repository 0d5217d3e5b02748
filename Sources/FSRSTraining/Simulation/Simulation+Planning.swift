import FSRS

extension Simulation {
  /// The study time for a retention, and the knowledge it gives.
  public struct Workload: Hashable, Sendable {
    /// The target probability of recall.
    public let retention: Double
    /// The mean study time per day, in minutes.
    public let minutesPerDay: Double
    /// The mean number of reviews per day, without steps.
    public let reviewsPerDay: Double
    /// The expected number of cards recalled on the last day.
    public let known: Double
    /// The expected number of ``Simulation/facts`` recalled on the last day; see ``Course/facts``.
    public let knownFacts: Double
  }

  /// Simulates a retention several times.
  ///
  /// - Parameters:
  ///   - retention: The target probability of recall.
  ///   - runs: The number of runs to average, with seeds from 0.
  /// - Returns: The means.
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

  /// Simulates several retentions, to choose one of them.
  ///
  /// - Parameters:
  ///   - retentions: The target probabilities of recall to compare.
  ///   - runs: The number of runs for each.
  /// - Returns: The result for each retention.
  public func workloads(
    at retentions: [Double] = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95], runs: Int = 4
  ) -> [Workload] {
    retentions.map { workload(at: $0, runs: runs) }
  }

  /// The retention that takes the least study time per known card.
  ///
  /// It minimises the mean over runs of
  ///
  ///     seconds / known on the last day
  ///
  /// between 0.7 and 0.95, to 0.01, by golden section search; every retention is simulated with the
  /// same seeds. An end of the range is returned if its result is at most half a percent above the
  /// lowest found, because chance alone can make that difference. With FSRS-6 and long spans the
  /// result is often the lower end, because forgetting itself costs nothing here: use it as a lower
  /// limit rather than as advice. Source: fsrs-rs 6.6.2 (`optimal_retention`), which uses Brent's
  /// method.
  ///
  /// - Parameter runs: The number of runs for each retention; nil for the reference's number, 180
  ///   up to 30 days and 16 from 365.
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

  /// How far the mean of the usual number of runs may be wrong.
  private static let chance = 1.005

  /// The number of runs that the reference makes.
  private static func usualRuns(days: Int) -> Int {
    if days <= 30 { return 180 }
    if days >= 365 { return 16 }
    let span = Double(days)
    let share = 8.2e-7 * span * span + 2.41e-3 * span + 1.3e-2
    return (16 / share).wholeNumber(in: 16...180)
  }
}
