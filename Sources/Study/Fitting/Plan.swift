import FSRS

/// A pace that leads somewhere by a day, what it costs and what it brings.
///
/// It is facts that a learner wants to know. A fact is known as far as the cards are that ask it alone:
/// the mean of their chances of recall, of which a card not begun counts for nothing. So the number of
/// facts known is how many answers would be right if each fact were asked once on the day, by one of its
/// cards drawn by lot.
package struct Plan: Hashable, Sendable {
  /// The runs that figures are means of.
  private static let runs = 100
  /// The runs that a pace is tried with.
  private static let trials = 16

  /// The days from today to the day, both included.
  package let days: Int
  /// The facts of the deck.
  package let facts: Int
  /// The cards of the deck, those that ask several facts at once among them.
  package let cards: Int
  /// The cards begun before today.
  package let begun: Int
  /// The new cards a day.
  package let newPerDay: Int
  /// How many cards will have been begun on the day.
  package let begunThen: Int
  /// How many facts will have been begun: those with a card that asks them alone.
  package let factsThen: Int
  /// The mean time a day, in minutes.
  package let minutesPerDay: Double
  /// The time on the busiest day, in minutes; the mean over runs.
  package let busiestMinutes: Double
  /// How many facts will be known on the day.
  package let known: Double
  /// How many cards will be.
  package let knownCards: Double
  /// Between these the number of facts known lies in nine cases of ten.
  ///
  ///     mean ± 1.645 · sqrt(variance over runs + mean of Σ p · (1 - p))
  ///
  /// with p the chances of the facts in a run. The runs differ by chance and by how fast the learner
  /// may forget, see ``Forgetting``; the last term is what asking once adds.
  package let likely: ClosedRange<Double>
  /// The chance of recall wanted when a card comes back.
  package let retention: Double

  /// The slowest pace that begins every card by a day, or the pace and the retention that make the
  /// most of a time.
  /// - Parameters:
  ///   - projection: Where the learner stands.
  ///   - days: The days from today to the day, both included; 1 or more.
  ///   - minutes: The mean time a day that there is; nil for as much as it takes.
  package init(_ projection: Projection, days: Int, minutes: Double? = nil) {
    var simulation = projection.simulation
    simulation.days = max(1, days)
    let unseen = max(0, simulation.deck - simulation.started.count)
    // What is begun on the last day could not have been forgotten by then.
    let off = simulation.daysOff.count { (0..<simulation.days - 1).contains($0) }
    let spread = max(1, simulation.days - 1 - off)
    simulation.newPerDay = (unseen + spread - 1) / spread
    if let minutes { simulation.makeMost(of: minutes, runs: Self.trials) }
    cards = simulation.deck
    simulation.deck = simulation.started.count + min(unseen, simulation.newPerDay * spread)
    let runs = (0..<Self.runs).map { run in
      var simulation = simulation
      // Every pace of forgetting has its part of the runs, in an order that the seed knows nothing of.
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
  /// The retentions that are tried beside the learner's own.
  private static let retentions = [0.8, 0.85, 0.9, 0.95]

  /// Chooses the retention and the pace with which the most facts are known on the last day, in no
  /// more than a mean time a day.
  fileprivate mutating func makeMost(of minutes: Double, runs: Int) {
    var best: (known: Double, simulation: Simulation)?
    for retention in [retention] + Self.retentions where retention != best?.simulation.retention {
      var simulation = self
      simulation.retention = retention
      simulation.slowDown(to: minutes, runs: runs)
      let workload = simulation.workload(at: retention, runs: runs)
      // The learner's own stays unless another is better by more than chance makes it.
      guard workload.minutesPerDay <= minutes || best == nil,
        workload.knownFacts > (best?.known ?? -1) * 1.01
      else { continue }
      best = (workload.knownFacts, simulation)
    }
    if let best { self = best.simulation }
  }

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
