import Deck
import FSRS
import Progress

/// The progress of a plan for a date, on a study day.
///
/// Cards missed on earlier days are spread over the remaining days:
///
///     new cards = max(planned, ⌈left/days⌉), never more than are left
///
/// `left` is counted when the day begins, and `days` are the days before the last one, without days
/// off. If the minutes per day are limited, more cards than planned are begun only as far as they
/// fit beside the due cards.
package struct PlanProgress: Hashable, Sendable {
  /// How far ahead a possible end of the plan is searched, in days.
  private static let furthest = 1_100

  /// The plan.
  package let plan: Settings.Plan
  /// The number of new cards on the day.
  package let newCards: Int
  /// The number of cards left to begin.
  package let left: Int
  /// The new cards a day with which all would still be begun in time; nil if no day is left.
  package let needed: Int?
  /// The first day on which all cards are begun at this number a day; nil if that is too far ahead.
  package let reached: StudyDay?

  /// The minutes available per day; nil for no limit.
  package let minutes: Int?

  /// Whether there are more new cards than planned, to make up for missed days.
  package var isRaised: Bool { newCards > plan.newPerDay }
  /// Whether the plan can no longer finish in time.
  package var isOutOfReach: Bool { left > 0 && (needed ?? .max) > newCards }

  /// How far the plan has come; nil if there is no plan for the deck.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - day: The study day, today or later.
  ///   - due: How many cards from earlier days are asked on it.
  init?(deck: Deck, progress: Progress, on day: Int, due: Int) {
    let date = StudyDay(number: day)
    guard let plan = progress.settings.plan(for: deck.subject, on: date) else { return nil }
    self.plan = plan
    minutes = plan.goal?.minutes ?? progress.settings.minutes
    guard let goal = plan.goal else {
      (newCards, left, needed, reached) = (plan.newPerDay, 0, nil, nil)
      return
    }
    let begun = Self.begun(deck, progress, on: date) - progress.introduced(in: deck, on: day)
    left = max(0, goal.cards - begun)
    let away = progress.awayDays
    func isAway(_ day: Int) -> Bool { away.contains { $0.contains(StudyDay(number: day)) } }
    let days = (day..<max(day, plan.by.number)).count { !isAway($0) }
    needed = days > 0 ? (left + days - 1) / days : nil
    var wanted = max(plan.newPerDay, needed ?? 0)
    if let minutes {
      let room = minutes * 60_000 / max(1, progress.pace) - due
      wanted = min(wanted, max(plan.newPerDay, room / progress.answersToNew))
    }
    newCards = min(left, wanted)
    // A plan needs a date after today.
    reached = Self.day(after: left, from: day, wanted, isAway: isAway).map {
      max($0, StudyDay(number: day + 1))
    }
  }

  /// The number of cards that have been begun, of those that are still asked.
  private static func begun(_ deck: Deck, _ progress: Progress, on day: StudyDay) -> Int {
    deck.cards.count {
      $0.supersededBy == nil && $0.isAsked(on: day.description)
        && progress.schedule(of: $0, in: deck) != nil
    }
  }

  /// The day after the one on which the last of some cards is begun.
  private static func day(
    after left: Int, from day: Int, _ newCards: Int, isAway: (Int) -> Bool
  ) -> StudyDay? {
    guard newCards > 0 else { return nil }
    var rest = left
    for date in day..<day + furthest {
      if rest <= 0 { return StudyDay(number: date) }
      if !isAway(date) { rest -= newCards }
    }
    return nil
  }
}
