import FSRS
import ProgressStore
import Questions

/// The cards that are waiting after a session: later today, and tomorrow.
package struct Outlook: Hashable, Sendable {
  /// The number of cards in learning steps that become due before the day ends.
  package private(set) var laterToday = 0
  /// The first study day after a time off that begins tomorrow; nil if none begins tomorrow.
  package private(set) var back: Int?
  /// The number of cards asked before that are due tomorrow, or on the first day after a time off,
  /// including what is left over until then.
  package private(set) var dueTomorrow = 0
  /// The number of new cards that tomorrow allows.
  package private(set) var newTomorrow = 0
  /// How far the plan for a date will have come tomorrow; nil if there is no such plan.
  package private(set) var pace: PlanProgress?
  /// The next study day on which a card is due; nil if no card was ever asked.
  package private(set) var nextDay: Int?

  /// Looks ahead from a moment.
  package init(deck: Deck, progress: Progress, at moment: Moment) {
    var unseen = 0
    var next = moment.day + 1
    while progress.isAway(on: StudyDay(number: next)) { next += 1 }
    if next > moment.day + 1 { back = next }
    let (today, tomorrow) = (
      progress.barredCards(on: moment.day), progress.barredCards(on: next)
    )
    let date = StudyDay(number: moment.day).description
    for card in deck.cards where card.supersededBy == nil && card.isAsked(on: date) {
      let key = CardKey(deck: deck.subject, card: card.id)
      // A card that is buried today may be asked tomorrow. A card that is excluded on both days is
      // skipped.
      if today.contains(key), tomorrow.contains(key) { continue }
      guard let schedule = progress.schedule(of: card, in: deck) else {
        unseen += 1
        continue
      }
      let day: Int
      switch schedule.due {
      case .instant(let seconds):
        day = seconds < moment.endOfDay ? moment.day : moment.day + 1
        if day == moment.day, !today.contains(key) { laterToday += 1 }
      case .day(let due): day = max(due, moment.day)
      }
      if day <= next { dueTomorrow += 1 }
      nextDay = min(nextDay ?? day, day)
    }
    pace = PlanProgress(deck: deck, progress: progress, on: next, due: dueTomorrow)
    newTomorrow = back == nil ? min(unseen, progress.newPerDay(on: next, by: pace)) : 0
  }
}
