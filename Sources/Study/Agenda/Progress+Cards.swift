import FSRS
import ProgressStore
import Questions

extension Progress {
  /// The schedule of a card of a deck; nil when it was never asked, or forgotten.
  package func schedule(of card: Card, in deck: Deck) -> Schedule? {
    self.card(CardKey(deck: deck.subject, card: card.id))?.schedule
  }

  /// How long an answer takes this learner: the middle of the last hundred, in milliseconds.
  /// Up to ten, what is missing counts as 12 seconds.
  package var pace: Int {
    let times = answers(last: 100).map(\.milliseconds)
    // A few answers say little: one long pause must not foretell an hour.
    let expected = times + repeatElement(12_000, count: max(0, 10 - times.count))
    return expected.sorted()[expected.count / 2]
  }

  /// The days whose answers belong to a study day: itself, and the next one, which it was already
  /// before a flight to the west or before the clock was set back. What is dated later came of a
  /// wrong clock, and must not keep new cards away until then.
  static func days(of day: Int) -> ClosedRange<Int> { day...day + 1 }

  /// How many cards of a deck were asked for the first time on a study day, as it counts by
  /// ``days(of:)``.
  package func introduced(in deck: Deck, on day: Int) -> Int {
    Progress.days(of: day).reduce(0) {
      $0 + introduced(deck: deck.subject, on: StudyDay(number: $1))
    }
  }

  /// How many answers were given to a deck on a study day, as it counts by ``days(of:)``.
  package func answered(in deck: Deck, on day: Int) -> Int {
    Progress.days(of: day).reduce(0) { $0 + answered(deck: deck.subject, on: StudyDay(number: $1)) }
  }

  /// How many new cards a study day is to bring, by a plan if there is one; none on a day away.
  func newPerDay(on day: Int, by pace: PlannedPace?) -> Int {
    let date = StudyDay(number: day)
    return isAway(on: date) ? 0 : pace?.newCards ?? settings.newPerDay(on: date)
  }

  /// How often a new card is answered on its first day as a rule: once for each step, and once more
  /// because a choice that is right at first sight counts as Hard.
  package var answersToNew: Int { scheduler.learningSteps.count + 1 }

  /// The cards that the learner does not want to be asked on a study day: suspended and buried ones.
  func barredCards(on day: Int) -> Set<CardKey> {
    Set(markedCards.filter { !marks(of: $0).allows(on: StudyDay(number: day)) })
  }
}
