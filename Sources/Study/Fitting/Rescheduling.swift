import FSRS
import ProgressStore
import Questions

/// New days for cards, by the weights and settings in force: what would move, before anything is saved.
///
/// A card that comes back after days has, after its last answer, a choice of intervals that its memory
/// and the settings allow; if that answer passed, none that falls behind the interval before it by fuzz
/// alone. A card whose interval is among them stays, so that doing it twice changes nothing. Another one
/// gets one of them, by what is due on each day, as after an answer; never a day in the past. What is
/// due already and would still be stays as it is, and so does what was made due by hand.
package struct Rescheduling: Hashable, Sendable {
  /// How far ahead days are compared.
  package static let horizon = 14

  /// A card's new day.
  package struct Move: Hashable, Sendable {
    /// The card's id.
    package let card: String
    /// The study day on which it comes back.
    package let day: StudyDay
    /// Whether that is earlier than before.
    package let isEarlier: Bool
  }

  /// The cards that get another day, in the deck's order.
  package private(set) var moves: [Move] = []
  /// Cards that come back after days.
  package private(set) var cards = 0
  /// The cards due on each of the next days, today with what is overdue first, as they stand.
  package private(set) var before = [Int](repeating: 0, count: horizon)
  /// The same with new days.
  package private(set) var after = [Int](repeating: 0, count: horizon)

  /// Finds new days for the cards of a deck. Suspended ones keep theirs.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: Where the learner stands.
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

  /// What gives the cards their new days, to be saved in one write.
  package func events(deck: Deck) -> [Event.Kind] {
    moves.map { .mark(Event.Mark(deck: deck.subject, card: $0.card, .move(to: $0.day))) }
  }

  /// The intervals that a card may be given; nil if it stays where it is.
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
