import FSRS
import FSRSTraining

/// How many new cards a day it takes to finish by a date, with the time it takes and the result.
///
/// Learners want to know facts, not cards. A fact's score is the mean predicted recall of its own
/// cards, where a card not yet begun counts 0. So the number of facts known is the expected number
/// of right answers if each fact were asked once on the day, by one of its cards chosen at random.
package struct Plan: Hashable, Sendable {
  /// The number of simulation runs behind each result.
  private static let runs = 100
  /// The number of runs for a number of cards that is only tried.
  private static let trials = 16

  /// The days from today to the date, both included.
  package let days: Int
  /// The facts of the deck.
  package let facts: Int
  /// The cards of the deck, including those that ask several facts at once.
  package let cards: Int
  /// The cards begun before today.
  package let begun: Int
  /// The new cards a day.
  package let newPerDay: Int
  /// The number of cards begun by the date.
  package let begunThen: Int
  /// The number of facts begun by the date: those with a card that asks them alone.
  package let factsThen: Int
  /// The mean time per day, in minutes.
  package let minutesPerDay: Double
  /// The time on the busiest day, in minutes; the mean over runs.
  package let busiestMinutes: Double
  /// The number of facts known on the date.
  package let known: Double
  /// The number of cards known on the date.
  package let knownCards: Double
  /// The range that contains the number of facts known in nine cases of ten:
  ///
  ///     mean ± 1.645 · sqrt(variance over runs + mean of Σ p · (1 - p))
  ///
  /// with p the probabilities of the facts in a run. Runs differ by chance and by the forgetting
  /// rate, see ``Forgetting``; the last term is the chance in asking once.
  package let likely: ClosedRange<Double>
  /// The target probability of recall.
  package let retention: Double

  /// Finds the smallest number of new cards a day that begins every card in time, or, for a limited
  /// time per day, the number and the retention with which the most facts are known.
  /// - Parameters:
  ///   - projection: The learner's present state.
  ///   - days: The days from today to the date, both included; 1 or more.
  ///   - minutes: The mean time available per day; nil for no limit.
  package init(_ projection: Projection, days: Int, minutes: Double? = nil) {
    var simulation = projection.simulation
    simulation.days = max(1, days)
    let unseen = max(0, simulation.deck - simulation.started.count)
    // A card begun on the last day cannot be forgotten by then.
    let off = simulation.daysOff.count { (0..<simulation.days - 1).contains($0) }
    let spread = max(1, simulation.days - 1 - off)
    simulation.newPerDay = (unseen + spread - 1) / spread
    if let minutes { simulation.makeMost(of: minutes, runs: Self.trials) }
    cards = simulation.deck
    simulation.deck = simulation.started.count + min(unseen, simulation.newPerDay * spread)
    let runs = (0..<Self.runs).map { run in
      var simulation = simulation
      // Every forgetting rate gets its share of the runs, in an order independent of the seed.
      let share = (Double(run * 37 % Self.runs) + 0.5) / Double(Self.runs)
      simulation.forgetting = projection.forgetting.pace(at: share)
      return simulation
    }
    let courses = Simulation.courses(of: runs)
    let count = Double(Self.runs)
    func mean(_ value: (Course) -> Double) -> Double {
      courses.reduce(0) { $0 + value($1) } / count
    }
    let started = Double(simulation.started.count)
    let then = started + mean { $0.days.reduce(0) { $0 + Double($1.learned) } }
    let known = mean { $0.facts.reduce(0, +) }
    let variance = mean {
      let distance = $0.facts.reduce(0, +) - known
      return distance * distance
    }
    let asking = mean { $0.facts.reduce(0) { $0 + $1 * (1 - $1) } }
    let reach = 1.645 * (variance + asking).squareRoot()
    let factsThen = mean { Double($0.facts.count { $0 > 0 }) }
    self.days = simulation.days
    facts = simulation.facts.count
    self.factsThen = Int(factsThen.rounded())
    begun = simulation.started.count
    newPerDay = simulation.newPerDay
    retention = simulation.retention
    begunThen = Int(then.rounded())
    minutesPerDay = mean(\.minutesPerDay)
    busiestMinutes = mean { ($0.days.map(\.seconds).max() ?? 0) / 60 }
    self.known = known
    knownCards = mean(\.known)
    likely = max(0, known - reach)...max(0, min(factsThen, known + reach))
  }
}

extension Simulation {
  /// The retentions that are tried besides the learner's own.
  private static let retentions = [0.8, 0.85, 0.9, 0.95]

  /// Chooses the retention and the number of new cards with which the most facts are known on the
  /// last day, within a mean time per day.
  fileprivate mutating func makeMost(of minutes: Double, runs: Int) {
    var best: (known: Double, simulation: Simulation)?
    for retention in [retention] + Self.retentions where retention != best?.simulation.retention {
      var simulation = self
      simulation.retention = retention
      simulation.slowDown(to: minutes, runs: runs)
      let workload = simulation.workload(at: retention, runs: runs)
      // The learner's own retention stays unless another is better by more than chance would
      // produce.
      guard workload.minutesPerDay <= minutes || best == nil,
        workload.knownFacts > (best?.known ?? -1) * 1.01
      else { continue }
      best = (workload.knownFacts, simulation)
    }
    if let best { self = best.simulation }
  }

  /// Lowers the number of new cards until the mean time per day is within the limit; 0 if none is.
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
