import FSRS
import ProgressStore
import Questions

/// What lies before a learner of a deck, as a simulation that begins where he or she stands.
package struct Projection: Sendable {
  /// The fewest answers that habits are said to be the learner's own with; below, the usual ones
  /// weigh more.
  private static let fewestAnswers = 100

  /// The simulation: the cards that are still asked, as they stand, but for suspended ones; the weights and settings in
  /// force, days away off, no limit of time. Its days and its pace are for the caller to set.
  package var simulation: Simulation
  /// Whether the habits are for the most part the learner's own.
  package let hasOwnHabits: Bool
  /// The chance that each fact would be recalled now, as ``Plan`` counts facts.
  package let factsNow: [Double]
  /// How fast the learner may forget.
  package let forgetting: Forgetting

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
        unseen.append(place)
        continue
      }
      let first = max(moment.day, marks.buriedUntil?.number ?? .min)
      started.append(Simulation.Card(schedule, at: moment, notBefore: first))
      begun.append(card)
      recalls.append(scheduler.retrievability(of: schedule, at: moment))
    }
    let new = Agenda.takingTurns(unseen, in: deck, after: []).map { deck.cards[$0] }
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

  /// The places of the cards of each fact among some cards: those that ask the fact alone.
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
  /// A card as it stands at a moment, to be asked on a study day at the earliest.
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
