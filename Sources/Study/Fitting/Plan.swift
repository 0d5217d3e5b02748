import FSRS

/// A pace that leads somewhere by a day, what it costs and what it brings.
package struct Plan: Hashable, Sendable {
  /// The runs that figures are means of.
  private static let runs = 100
  /// The runs that a pace is tried with.
  private static let trials = 16

  /// The days from today to the day, both included.
  package let days: Int
  /// The cards of the deck.
  package let cards: Int
  /// The cards begun before today.
  package let begun: Int
  /// The new cards a day.
  package let newPerDay: Int
  /// How many cards will have been begun on the day.
  package let begunThen: Int
  /// The mean time a day, in minutes.
  package let minutesPerDay: Double
  /// The time on the busiest day, in minutes; the mean over runs.
  package let busiestMinutes: Double
  /// How many cards will be known on the day.
  package let known: Double
  /// Between these the number known lies in nine cases of ten, if the learner is as the projection
  /// takes him or her: chance alone is in it.
  ///
  ///     mean ± 1.645 · sqrt(variance over runs + mean of k · (1 - k/n))
  ///
  /// with k the expected number known in a run, and n the cards begun. The last term is what
  /// asking them once adds.
  package let likely: ClosedRange<Double>

  /// The slowest pace that begins every card by a day, or the fastest that a time allows.
  /// - Parameters:
  ///   - projection: Where the learner stands.
  ///   - days: The days from today to the day, both included; 1 or more.
  ///   - minutes: The mean time a day that there is; nil for as much as it takes.
  package init(_ projection: Projection, days: Int, minutes: Double? = nil) {
    var simulation = projection.simulation
    simulation.days = max(1, days)
    let unseen = max(0, simulation.deck - simulation.started.count)
    // What is begun on the last day could not have been forgotten by then.
    let spread = max(1, days - 1)
    simulation.newPerDay = (unseen + spread - 1) / spread
    if let minutes { simulation.slowDown(to: minutes, runs: Self.trials) }
    let courses = simulation.run(seeds: 0..<UInt64(Self.runs))
    let count = Double(Self.runs)
    func mean(_ value: (Course) -> Double) -> Double {
      courses.reduce(0) { $0 + value($1) } / count
    }
    let started = Double(simulation.started.count)
    let then = started + mean { $0.days.reduce(0) { $0 + Double($1.learned) } }
    let known = mean(\.known)
    let variance = mean { ($0.known - known) * ($0.known - known) }
    let asking = then > 0 ? mean { max(0, $0.known * (1 - $0.known / then)) } : 0
    let reach = 1.645 * (variance + asking).squareRoot()
    self.days = simulation.days
    cards = simulation.deck
    begun = simulation.started.count
    newPerDay = simulation.newPerDay
    begunThen = Int(then.rounded())
    minutesPerDay = mean(\.minutesPerDay)
    busiestMinutes = mean { ($0.days.map(\.seconds).max() ?? 0) / 60 }
    self.known = known
    likely = max(0, known - reach)...max(0, min(then, known + reach))
  }
}

extension Simulation {
  /// Lowers the pace until the mean time a day is no more than there is; 0 if none is so low.
  fileprivate mutating func slowDown(to minutes: Double, runs: Int) {
    var (low, high) = (0, newPerDay)
    while low < high {
      newPerDay = (low + high + 1) / 2
      if workload(at: retention, runs: runs).minutesPerDay <= minutes {
        low = newPerDay
      } else {
        high = newPerDay - 1
      }
    }
    newPerDay = low
  }
}
