import FSRS
import ProgressStore
import Questions

/// Where a learner stands on a day on the way that a followed plan leads.
///
/// What days missed have left undone is spread over the days that are left:
///
///     new cards = max(planned, ⌈left/days⌉), never more than are left
///
/// with the cards left to begin when the day begins, and the days up to the last but one without those
/// away. Where minutes are limited, more than planned are begun only as far as the day's minutes hold
/// them beside what is due.
package struct PlannedPace: Hashable, Sendable {
  /// The furthest that is looked for a day that would do, in days.
  private static let furthest = 1_100

  /// The plan.
  package let plan: Settings.Plan
  /// New cards on the day.
  package let newCards: Int
  /// Cards that are left to begin.
  package let left: Int
  /// New cards a day that would still begin them all in time; nil when there is no day left for it.
  package let needed: Int?
  /// The first day by which all are begun at the pace of the day; nil if there is none for long.
  package let reached: StudyDay?

  /// The minutes a day that there are; nil for as many as it takes.
  package let minutes: Int?

  /// Whether more is asked for than was planned, to make up for days missed.
  package var isRaised: Bool { newCards > plan.newPerDay }
  /// Whether the goal cannot be reached in time any more.
  package var isOutOfReach: Bool { left > 0 && (needed ?? .max) > newCards }

  /// Where a learner stands; nil without a plan for the deck.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - day: The study day, today or later.
  ///   - due: How many cards of earlier days are asked on it.
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
    // A plan can be made for a day after today only.
    reached = Self.day(after: left, from: day, wanted, isAway: isAway).map {
      max($0, StudyDay(number: day + 1))
    }
  }

  /// How many cards that are still asked have been begun.
  private static func begun(_ deck: Deck, _ progress: Progress, on day: StudyDay) -> Int {
    deck.cards.count {
      $0.supersededBy == nil && $0.isAsked(on: day.description)
        && progress.schedule(of: $0, in: deck) != nil
    }
  }

  /// The day after the one on which the last of so many cards is begun.
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
