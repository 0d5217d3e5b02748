import FSRS
import ProgressStore
import Questions

/// What waits after a sitting: later today, and tomorrow.
package struct Outlook: Hashable, Sendable {
  /// Cards in learning steps whose time comes before the day ends.
  package private(set) var laterToday = 0
  /// The first study day after days away that begin tomorrow; nil if tomorrow is a day as any other.
  package private(set) var back: Int?
  /// Cards asked before that are due tomorrow, or on the day after days away; with what is left over
  /// until then.
  package private(set) var dueTomorrow = 0
  /// New cards that tomorrow allows.
  package private(set) var newTomorrow = 0
  /// Where the learner stands tomorrow on the way to a day; nil without such a plan.
  package private(set) var pace: PlannedPace?
  /// The next study day on which something is due; nil when nothing ever was asked.
  package private(set) var nextDay: Int?

  /// What waits in a deck after a moment.
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
      // What is buried today may be asked tomorrow; what is barred on both days is not looked for.
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
    pace = PlannedPace(deck: deck, progress: progress, on: next, due: dueTomorrow)
    newTomorrow = back == nil ? min(unseen, progress.newPerDay(on: next, by: pace)) : 0
  }
}
