import Deck
import FSRS
import Progress

extension Progress {
  /// The schedule of a card; nil if it was never asked, or was reset.
  package func schedule(of card: Card, in deck: Deck) -> Schedule? {
    self.card(CardKey(deck: deck.subject, card: card.id))?.schedule
  }

  /// The ids of the cards of a deck that were ever asked.
  package func studied(in deck: Deck) -> Set<String> {
    Set(deck.cards.filter { schedule(of: $0, in: deck) != nil }.map(\.id))
  }

  /// The usual time per answer: the median of the last hundred answers, in milliseconds. If there
  /// are fewer than ten answers, each missing one counts as 12 seconds.
  package var pace: Int {
    let times = answers(last: 100).map(\.milliseconds)
    // With few answers, one long pause must not predict an hour.
    let expected = times + repeatElement(12_000, count: max(0, 10 - times.count))
    return expected.sorted()[expected.count / 2]
  }

  /// The days whose answers count for a study day: the day itself and the next, which it may
  /// already have been before a flight to the west or before the clock was set back. Later dates
  /// come from a wrong clock and must not block new cards until then.
  static func days(of day: Int) -> ClosedRange<Int> { day...day + 1 }

  /// The number of cards introduced on a study day, which includes ``days(of:)``.
  package func introduced(in deck: Deck, on day: Int) -> Int {
    Progress.days(of: day).reduce(0) {
      $0 + introduced(deck: deck.subject, on: StudyDay(number: $1))
    }
  }

  /// The number of answers on a study day, which includes ``days(of:)``.
  package func answered(in deck: Deck, on day: Int) -> Int {
    Progress.days(of: day).reduce(0) { $0 + answered(deck: deck.subject, on: StudyDay(number: $1)) }
  }

  /// The number of new cards for a study day, from a plan if there is one; 0 on a day off.
  func newPerDay(on day: Int, by pace: PlanProgress?) -> Int {
    let date = StudyDay(number: day)
    return isAway(on: date) ? 0 : pace?.newCards ?? settings.newPerDay(on: date)
  }

  /// How often a new card is usually answered on its first day: once for each step, and once more
  /// because a choice that is right at first sight is rated Hard.
  package var answersToNew: Int { scheduler.learningSteps.count + 1 }

  /// The cards that are not asked on a study day because they are suspended or buried.
  func barredCards(on day: Int) -> Set<CardKey> {
    Set(markedCards.filter { !marks(of: $0).allows(on: StudyDay(number: day)) })
  }
}
