import FSRS
import ProgressStore
import Questions

/// What lies before a learner of a deck, as a simulation that begins where he or she stands.
package struct Projection: Sendable {
  /// The fewest answers that habits are said to be the learner's own with; below, the usual ones
  /// weigh more.
  private static let fewestAnswers = 100

  /// The simulation: the cards as they stand, the weights and settings in force, no limit of time.
  /// Its days and its pace are for the caller to set.
  package var simulation: Simulation
  /// Whether the habits are for the most part the learner's own.
  package let hasOwnHabits: Bool
  /// How many cards would be recalled now.
  package let knownNow: Double

  /// The projection at a moment.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: Where the learner stands. Habits are taken from all decks.
  ///   - moment: Now.
  ///   - offsetMinutes: Minutes the learner's clock is ahead of UTC.
  package init(deck: Deck, progress: Progress, at moment: Moment, offsetMinutes: Int) {
    let settings = progress.settings
    let log = progress.reviewLog
    var habits = Habits(
      from: log, offsetMinutes: offsetMinutes, rolloverHour: settings.rolloverHour)
    habits.learningSteps = settings.learningSteps.count
    habits.relearningSteps = settings.relearningSteps.count
    let schedules = deck.cards.compactMap { progress.schedule(of: $0, in: deck) }
    let scheduler = progress.scheduler
    simulation = Simulation(
      model: scheduler.model, retention: scheduler.retention, habits: habits,
      started: schedules.map { Simulation.Card($0, at: moment) }, deck: deck.cards.count,
      days: 1, newPerDay: settings.newPerDay, secondsPerDay: .infinity,
      maximumInterval: scheduler.maximumInterval)
    hasOwnHabits = log.entries.count >= Self.fewestAnswers
    knownNow = schedules.reduce(0) { $0 + scheduler.retrievability(of: $1, at: moment) }
  }

  /// What retentions cost at the pace that is set.
  /// - Parameters:
  ///   - retentions: The chances of recall to compare.
  ///   - days: How far to look.
  /// - Returns: The mean minutes a day of each.
  package func minutesPerDay(at retentions: [Double], days: Int) -> [Double] {
    var simulation = simulation
    simulation.days = days
    return simulation.workloads(at: retentions).map(\.minutesPerDay)
  }
}

extension Simulation.Card {
  /// A card as it stands at a moment.
  fileprivate init(_ schedule: Schedule, at moment: Moment) {
    let due =
      switch schedule.due {
      case .day(let day): day - moment.day
      case .instant: 0
      }
    self.init(
      memory: schedule.memory, daysSinceReview: max(0, moment.day - schedule.last.day),
      due: max(0, due))
  }
}
