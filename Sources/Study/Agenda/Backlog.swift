import Deck
import FSRS
import Progress

/// How more due cards than fit into a day are spread over several days.
///
/// The usual number is the cards that the learner answers on a day, or the setting `pace`. If more than
/// one and a half times as many are due, that many are asked and the others wait for the next days; the
/// learner is not told. From about a week of work on there is a plan, which is shown: the usual number
/// each day until a date. New cards wait until then. Nothing is asked on days off.
package struct Backlog: Hashable, Sendable {
  /// The number of cards that are due now.
  package let waiting: Int
  /// The number of cards to ask each day.
  package let pace: Int
  /// The number of cards still to ask today.
  package let today: Int
  /// The study day on which the backlog is gone; nil if that takes longer than ``longest``.
  package let level: Int?
  /// The days since the last answer; 0 for today.
  package let away: Int
  /// Whether the plan is shown to the learner, and new cards wait.
  package let isShown: Bool

  /// The smallest usual number of cards a day.
  static let leastPace = 20
  /// The days of work from which on the plan is shown.
  static let shownFrom = 6
  /// The longest that a plan may take, in days; up to twice the usual number is asked if it would take
  /// longer.
  static let longest = 120

  /// Spreads what is due; nil if it fits into the day.
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
      ?? Backlog.usual(
        days.filter { $0.day.number < moment.day }.suffix(14).map {
          // A new card is answered twice as a rule.
          $0.answers - progress.introduced(deck: deck.subject, on: $0.day)
        })
    let all = due.count + done
    guard !due.isEmpty, 2 * all > 3 * usual else { return nil }
    waiting = due.count
    let before = days.last { $0.day.number < moment.day }?.day.number ?? moment.day
    away = moment.day - (days.last?.day.number ?? moment.day)
    // A plan that was begun goes on until two days of work are left.
    let isBegun = moment.day - before <= 1 && due.contains { $0.dueDay <= moment.day - 7 }
    isShown = all > Backlog.shownFrom * usual || isBegun && all > 2 * usual
    guard isShown else {
      let most = (3 * usual + 1) / 2
      self.pace = most
      self.level = nil
      self.today = min(due.count, max(0, most - done))
      return
    }
    let intervals = due.map {
      max(1, progress.scheduler.review($0, rating: .good, at: moment, draw: 0.5).interval)
    }
    var pace = usual
    var level: Int?
    while true {
      level = Backlog.daysToLevel(
        due: intervals, coming: coming, pace: pace, today: max(0, pace - done), progress,
        at: moment)
      if level != nil || pace >= 2 * usual { break }
      pace += max(5, pace / 4)
    }
    self.pace = pace
    self.level = level.map { moment.day + $0 }
    self.today = min(due.count, max(0, pace - done))
  }

  /// The median number of cards answered on the last days studied, at least ``leastPace``.
  private static func usual(_ cards: [Int]) -> Int {
    max(leastPace, cards.sorted().middle ?? 0)
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
