import Deck
import FSRS
import Progress

/// The cards that are waiting after a session: today, and tomorrow. They are counted as on the opening
/// screen.
package struct Outlook: Hashable, Sendable {
  /// The number of cards asked before that are due today, including those that come again soon.
  package let dueToday: Int
  /// The number of new cards that today still allows.
  package let newToday: Int
  /// The number of cards in learning steps that become due later today.
  package let laterToday: Int
  /// The plan for a backlog of about a week or more; nil as a rule.
  package let plan: Backlog?
  /// The first study day after a time off that begins tomorrow; nil if none begins tomorrow.
  package let back: Int?
  /// The number of cards asked before that are asked tomorrow, or on the first day after a time off,
  /// including what is left over until then.
  package let dueTomorrow: Int
  /// The number of new cards that tomorrow allows.
  package let newTomorrow: Int
  /// How far the plan for a date will have come tomorrow; nil if there is no such plan.
  package let pace: PlanProgress?
  /// The next study day on which a card is due; nil if no card was ever asked.
  package let nextDay: Int?

  /// Counts the cards of a deck that are waiting at a moment.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - moment: Now.
  ///   - topics: The topics to count; empty for all.
  package init(
    deck: Deck, progress: Progress, at moment: Moment, topics: Set<String> = []
  ) {
    let wishes = Agenda.Wishes(topics: topics)
    let today = Agenda(deck: deck, progress: progress, at: moment, wishes: wishes)
    dueToday = today.dueCount
    newToday = today.new.count
    laterToday = today.later.count
    plan = today.plan
    var next = moment.day + 1
    while progress.isAway(on: StudyDay(number: next)) { next += 1 }
    back = next > moment.day + 1 ? next : nil
    let tomorrow = Agenda(
      deck: deck, progress: progress, at: moment.advanced(byDays: next - moment.day),
      wishes: wishes)
    dueTomorrow = tomorrow.dueCount + tomorrow.later.count
    newTomorrow = tomorrow.new.count
    pace = tomorrow.pace
    let barred = progress.barredCards(on: moment.day).intersection(progress.barredCards(on: next))
    let date = StudyDay(number: moment.day).description
    nextDay = deck.cards.lazy.compactMap { card -> Int? in
      guard card.supersededBy == nil, card.isAsked(on: date),
        !barred.contains(CardKey(deck: deck.subject, card: card.id)),
        let schedule = progress.schedule(of: card, in: deck)
      else { return nil }
      switch schedule.due {
      case .instant(let seconds): return seconds < moment.endOfDay ? moment.day : moment.day + 1
      case .day(let due): return max(due, moment.day)
      }
    }.min()
  }
}

extension Moment {
  /// The same time of day, some study days later.
  func advanced(byDays days: Int) -> Moment {
    Moment(
      seconds: seconds + days * 86_400, day: day + days, secondsToRollover: secondsToRollover)
  }
}
