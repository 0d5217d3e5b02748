import Deck
import FSRS
import Progress

/// New due dates for cards by the current parameters and settings, computed before anything is
/// saved.
///
/// After its last answer, a card in review has a range of intervals that its memory and the
/// settings allow; after a pass, none is shorter than the interval before because of fuzz alone. A
/// card whose interval is in this range keeps its due date, so rescheduling twice changes nothing.
/// Any other card gets an interval from the range by the load of each day, as after an answer, and
/// never a date in the past. A card that is due and would still be due stays as it is, and so does
/// a card that the learner made due.
package struct Rescheduling: Hashable, Sendable {
  /// The number of days for which the load is compared.
  package static let horizon = 14

  /// A card and its new due date.
  package struct Move: Hashable, Sendable {
    /// The card's id.
    package let card: String
    /// The new due date.
    package let day: StudyDay
    /// Whether the new due date is earlier than the old one.
    package let isEarlier: Bool
  }

  /// The cards with a new due date, in the deck's order.
  package private(set) var moves: [Move] = []
  /// The number of cards in review.
  package private(set) var cards = 0
  /// The number of cards due on each of the next days before rescheduling; today includes what is
  /// overdue.
  package private(set) var before = [Int](repeating: 0, count: horizon)
  /// The number of cards due on each of the next days after rescheduling.
  package private(set) var after = [Int](repeating: 0, count: horizon)

  /// Computes new due dates for the cards of a deck. Suspended cards keep theirs.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - moment: Now.
  package init(of deck: Deck, _ progress: Progress, at moment: Moment) {
    let today = moment.day
    let date = StudyDay(number: today).description
    let scheduler = progress.scheduler(on: StudyDay(number: today), of: deck.subject)
    let intervals = progress.intervalsBefore()
    var loads = DueDays()
    var days: [String: Int] = [:]
    var free: [(card: Card, schedule: Schedule, choice: ClosedRange<Int>)] = []
    for card in deck.cards where card.supersededBy == nil && card.isAsked(on: date) {
      let key = CardKey(deck: deck.subject, card: card.id)
      guard let known = progress.card(key), let schedule = known.schedule,
        !progress.marks(of: key).isSuspended
      else { continue }
      // What was done today is part of today's work.
      if schedule.last.day == today { loads.add(1, on: today) }
      let due = max(today, schedule.dueDay)
      if schedule.phase == .review {
        cards += 1
        Self.count(due - today, &before)
      }
      let choice = scheduler.intervals(
        for: schedule, after: intervals[key], isFirst: known.isFirstInterval)
      if let choice = Self.open(choice, to: schedule, on: today) {
        free.append((card, schedule, choice))
      } else {
        if schedule.phase == .review { Self.count(due - today, &after) }
        loads.add(1, on: due)
        days[card.id] = due
      }
    }
    let isLight = progress.lightDays
    for (card, schedule, choice) in free {
      let siblings = loads.siblings(of: card, in: deck).compactMap { days[$0.id] }
      let chance = Draw.value(card: card.id, reviews: schedule.reviews - 1)
      let interval = scheduler.interval(in: choice, chance: chance) {
        loads.load(on: schedule.last.day + $0, beside: siblings, isLight: isLight)
      }
      let day = schedule.last.day + interval
      loads.add(1, on: day)
      days[card.id] = day
      Self.count(day - today, &after)
      moves.append(
        Move(card: card.id, day: StudyDay(number: day), isEarlier: day < schedule.dueDay))
    }
  }

  /// The events that reschedule the cards, to be saved in one write.
  package func events(deck: Deck) -> [Event.Kind] {
    moves.map { .mark(Event.Mark(deck: deck.subject, card: $0.card, .move(to: $0.day))) }
  }

  /// The intervals that a card may get; nil if it keeps its due date.
  private static func open(
    _ choice: ClosedRange<Int>?, to schedule: Schedule, on today: Int
  ) -> ClosedRange<Int>? {
    let elapsed = today - schedule.last.day
    guard let choice, schedule.interval > 0,
      schedule.dueDay == schedule.last.day + schedule.interval,
      !choice.contains(schedule.interval),
      choice.upperBound > elapsed || schedule.interval > elapsed
    else { return nil }
    let first = max(1, elapsed, choice.lowerBound)
    return first...max(first, choice.upperBound)
  }

  private static func count(_ day: Int, _ days: inout [Int]) {
    if days.indices.contains(day) { days[day] += 1 }
  }
}
