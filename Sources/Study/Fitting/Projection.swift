import Deck
import FSRS
import FSRSTraining
import Progress

/// The future of a learner with a deck: a simulation that starts from the present schedules.
package struct Projection: Sendable {
  /// The fewest answers from which the learner's own habits are measured; with fewer, the usual
  /// habits count more.
  private static let fewestAnswers = 100

  /// The simulation: the cards that are still asked, with their schedules, except suspended ones;
  /// the current parameters and settings; days off; no time limit. The caller sets the days and the
  /// new cards a day.
  package var simulation: Simulation
  /// Whether the habits are mostly the learner's own.
  package let hasOwnHabits: Bool
  /// The probability that each fact would be recalled now, as ``Plan`` counts facts.
  package let factsNow: [Double]
  /// The possible forgetting rates of the learner.
  package let forgetting: Forgetting

  /// Projects a learner's progress from a moment.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress. Habits are measured over all decks.
  ///   - moment: Now.
  ///   - offsetMinutes: Minutes the learner's clock is ahead of UTC.
  package init(deck: Deck, progress: Progress, at moment: Moment, offsetMinutes: Int) {
    let settings = progress.settings
    let log = progress.reviewLog
    var habits = Habits(
      from: log, offsetMinutes: offsetMinutes, rolloverHour: settings.rolloverHour)
    habits.learningSteps = settings.learningSteps.count
    habits.relearningSteps = settings.relearningSteps.count
    let scheduler = progress.scheduler
    var started: [Simulation.Card] = []
    var begun: [Card] = []
    var recalls: [Double] = []
    var unseen: [Int] = []
    let today = StudyDay(number: moment.day).description
    for (place, card) in deck.cards.enumerated()
    where card.supersededBy == nil && card.isAsked(on: today) {
      let marks = progress.marks(of: CardKey(deck: deck.subject, card: card.id))
      if marks.isSuspended { continue }
      guard let schedule = progress.schedule(of: card, in: deck) else {
        if progress.settings.newCardDepth.includes(card) { unseen.append(place) }
        continue
      }
      let first = max(moment.day, marks.buriedUntil?.number ?? .min)
      started.append(Simulation.Card(schedule, at: moment, notBefore: first))
      begun.append(card)
      recalls.append(scheduler.retrievability(of: schedule, at: moment))
    }
    let new = Agenda.inOrder(unseen, of: deck).map { deck.cards[$0] }
    simulation = Simulation(
      model: scheduler.model, retention: scheduler.retention, habits: habits,
      started: started, deck: begun.count + new.count, days: 1, newPerDay: settings.newPerDay,
      secondsPerDay: .infinity, maximumInterval: scheduler.maximumInterval)
    simulation.evidence = scheduler.evidence
    simulation.facts = Self.facts(of: begun + new)
    factsNow = simulation.facts.map { cards in
      cards.reduce(0) { $0 + (recalls.indices.contains($1) ? recalls[$1] : 0) }
        / Double(cards.count)
    }
    simulation.daysOff = Set(
      progress.awayDays.flatMap { away in
        (max(0, away.lowerBound.number - moment.day)...max(0, away.upperBound.number - moment.day))
          .filter { away.contains(StudyDay(number: moment.day + $0)) }
      })
    hasOwnHabits = log.entries.count >= Self.fewestAnswers
    forgetting = Forgetting(progress.histories, by: scheduler.model)
    simulation.forgetting = forgetting.mean
  }

  /// The indices of the cards that ask each fact alone.
  private static func facts(of cards: [Card]) -> [[Int]] {
    var numbers: [String: Int] = [:]
    var facts: [[Int]] = []
    for (place, card) in cards.enumerated() where !card.isComposite {
      let number = numbers[card.fact, default: facts.count]
      if number == facts.count {
        numbers[card.fact] = number
        facts.append([])
      }
      facts[number].append(place)
    }
    return facts
  }

  /// The minutes a day that each retention takes, with the number of new cards that is set.
  /// - Parameters:
  ///   - retentions: The target probabilities of recall to compare.
  ///   - days: The days to look ahead.
  /// - Returns: The mean minutes per day for each retention.
  package func minutesPerDay(at retentions: [Double], days: Int) -> [Double] {
    var simulation = simulation
    simulation.days = days
    return simulation.workloads(at: retentions).map(\.minutesPerDay)
  }
}

extension Simulation.Card {
  /// A card of a simulation with its present schedule, due on the first study day at the earliest.
  fileprivate init(_ schedule: Schedule, at moment: Moment, notBefore first: Int) {
    let due =
      switch schedule.due {
      case .day(let day): max(day, first)
      case .instant: first
      }
    self.init(
      memory: schedule.memory, daysSinceReview: max(0, moment.day - schedule.last.day),
      due: max(0, due - moment.day), baseline: schedule.baseline)
  }
}
