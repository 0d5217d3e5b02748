import Deck
import FSRS
import ProgressStore

/// A plan for more due cards than fit into a day: a fixed number each day until a date. New cards
/// wait until then.
///
/// There is a plan if three times the usual number of cards is due, or if more than the usual
/// number is due and some have been due for two days or longer; so a plan lasts until nothing is
/// left over. The usual number is the learner's answers on a day, or the setting `pace`. Nothing is
/// asked on days off.
package struct Backlog: Hashable, Sendable {
  /// The number of cards that are due now.
  package let waiting: Int
  /// The number of cards to ask each day.
  package let pace: Int
  /// The number of cards still to ask today.
  package let today: Int
  /// The study day on which the backlog is gone.
  package let level: Int
  /// The days since the last answer; 0 for today.
  package let away: Int

  /// The smallest number of cards a day that a plan asks for.
  static let leastPace = 20
  /// The longest that a plan may take, in days; more cards a day are asked if it would take longer.
  static let longest = 120

  /// Plans how to work off what is due; nil if it fits into the day.
  ///
  /// - Parameters:
  ///   - due: The schedules of the cards that are due.
  ///   - coming: The schedules of the cards that are due later.
  ///   - done: How many cards from earlier days were asked today.
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

  /// The median number of answers on the last days studied, at least ``leastPace``.
  private static func usual(_ answers: [Int]) -> Int {
    max(leastPace, answers.suffix(14).sorted().middle ?? 0)
  }

  /// The days until the backlog is gone, if each card is answered Good; nil if that takes longer
  /// than ``longest``.
  private static func daysToLevel(
    due intervals: [Int], coming: [Schedule], pace: Int, today: Int, _ progress: Progress,
    at moment: Moment
  ) -> Int? {
    let away = progress.awayDays
    var arriving = [[Int]](repeating: [], count: longest)
    for schedule in coming where arriving.indices ~= schedule.dueDay - moment.day {
      // When it is due, its next interval is about twice the last.
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
  /// The study day on which the card is due; for a card in learning steps the day of the last
  /// answer.
  package var dueDay: Int {
    switch due {
    case .instant: last.day
    case .day(let day): day
    }
  }
}
