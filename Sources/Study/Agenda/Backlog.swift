import FSRS
import ProgressStore
import Questions

/// A plan for more cards than a day holds: so many a day, until a date; new cards wait until then.
///
/// There is a plan when three times the usual number is due, or when more than the usual number is due
/// and some of it for two days or longer, so that a plan once begun lasts until nothing is left over.
/// The usual number is what the learner answers on a day, or the setting `pace`. On days away nothing
/// is asked.
package struct Backlog: Hashable, Sendable {
  /// Cards that are due now.
  package let waiting: Int
  /// Cards to ask each day.
  package let pace: Int
  /// How many of today's are still to be asked.
  package let today: Int
  /// The study day on which nothing is left over.
  package let level: Int
  /// The days since something was last answered; 0 for today.
  package let away: Int

  /// The least that a plan asks for on a day.
  static let leastPace = 20
  /// A plan takes no longer than this; rather more is asked each day.
  static let longest = 120

  /// The plan for what is due; nil when a day holds it.
  ///
  /// - Parameters:
  ///   - due: The schedules of the cards that are due.
  ///   - coming: The schedules of the cards that are not.
  ///   - done: How many cards of earlier days were asked today.
  ///   - progress: The learner's progress.
  ///   - deck: The deck.
  ///   - moment: Now.
  init?(
    due: [Schedule], coming: [Schedule], done: Int, progress: Progress, deck: Deck,
    at moment: Moment
  ) {
    let days = progress.studyDays(deck: deck.subject)
    let usual =
      progress.settings.pace
      ?? Backlog.usual(days.filter { $0.day.number < moment.day }.map(\.answers))
    let isOld = due.contains { $0.dueDay < moment.day - 1 }
    let isLarge = due.count + done > 3 * usual
    guard !due.isEmpty, isLarge || isOld && due.count + done > usual else { return nil }
    waiting = due.count
    away = moment.day - (days.last?.day.number ?? moment.day)
    let intervals = due.map {
      max(1, progress.scheduler.review($0, rating: .good, at: moment, draw: 0.5).interval)
    }
    var pace = usual
    var level: Int?
    while true {
      level = Backlog.daysToLevel(
        due: intervals, coming: coming, pace: pace, today: max(0, pace - done), progress,
        at: moment)
      if level != nil || pace >= due.count { break }
      pace += max(5, pace / 4)
    }
    self.pace = pace
    self.level = moment.day + (level ?? Backlog.longest)
    today = min(due.count, max(0, pace - done))
  }

  /// The middle of the answers on the last days studied, at least ``leastPace``.
  private static func usual(_ answers: [Int]) -> Int {
    max(leastPace, answers.suffix(14).sorted().middle ?? 0)
  }

  /// After how many days nothing is left over, if each card that is asked comes back after the
  /// interval that Good would give it now; nil when that takes longer than ``longest``.
  private static func daysToLevel(
    due intervals: [Int], coming: [Schedule], pace: Int, today: Int, _ progress: Progress,
    at moment: Moment
  ) -> Int? {
    let away = progress.awayDays
    var arriving = [[Int]](repeating: [], count: longest)
    for schedule in coming where arriving.indices ~= schedule.dueDay - moment.day {
      // On its day its next interval is about twice the last.
      arriving[schedule.dueDay - moment.day].append(2 * max(1, schedule.interval))
    }
    var queue = intervals
    for day in 0..<longest {
      queue += arriving[day]
      let date = StudyDay(number: moment.day + day)
      let isAway = day > 0 && away.contains { $0.contains(date) }
      let asked = min(queue.count, day == 0 ? today : isAway ? 0 : pace)
      for interval in queue.prefix(asked) where day + interval < longest {
        arriving[day + interval].append(2 * interval)
      }
      queue.removeFirst(asked)
      if queue.isEmpty { return day }
    }
    return nil
  }
}

extension Schedule {
  /// The study day on which it is due; the day of the last answer for a step.
  package var dueDay: Int {
    switch due {
    case .instant: last.day
    case .day(let day): day
    }
  }
}
