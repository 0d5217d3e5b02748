import FSRS
import FSRSTraining

/// What planning costs: simulations and the search for the cheapest retention.
struct Planning {
  private let simulation = Simulation(
    deck: 1_000, days: 365, newPerDay: 10, secondsPerDay: .infinity)

  func report() {
    let play = processorSeconds(runs: 3) { _ = simulation.run(seed: 1) }
    var (expected, best) = (0.0, 0.0)
    let expecting = processorSeconds(runs: 2) { expected = simulation.expectedMinutesPerDay() ?? 0 }
    let played = simulation.workload(at: 0.9, runs: 16).minutesPerDay
    let search = processorSeconds(runs: 2) { best = simulation.optimalRetention() }
    print(
      "{\"simulate\": \(play), \"expect\": \(expecting), \"expected\": \(expected), \"played\": \(played), \"optimal_retention\": \(search), \"retention\": \(best)}"
    )
  }
}

/// What the choice of weights costs: all candidates, judged and fitted.
struct Choosing {
  let histories: [History]

  func report() {
    var chosen: Selection?
    let took = processorSeconds(runs: 1) { chosen = Selection(from: histories, present: .standard) }
    let losses = chosen?.candidates.map { "\($0.heldOut.logLoss)" }.joined(separator: ", ") ?? ""
    let usual = chosen?.candidates.first { $0.trainer == Trainer() }?.heldOut.logLoss ?? 0
    print(
      "{\"selection\": \(took), \"best\": \(chosen?.best ?? -1), \"default\": \(usual), \"losses\": [\(losses)]}"
    )
  }
}
