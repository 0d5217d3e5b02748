import FSRS
import ProgressStore
import Questions

extension Progress {
  /// The schedule of a card of a deck; nil when it was never asked, or forgotten.
  package func schedule(of card: Card, in deck: Deck) -> Schedule? {
    self.card(CardKey(deck: deck.subject, card: card.id))?.schedule
  }

  /// How long an answer takes this learner: the middle of the last hundred, in milliseconds; 12
  /// seconds while there is none.
  package var pace: Int {
    // Quizzes and resets are few among the last answers.
    let times = undoable(last: 100).compactMap { undoable in
      if case .answer(let answer) = undoable.action { answer.milliseconds } else { nil }
    }
    return times.isEmpty ? 12_000 : times.sorted()[times.count / 2]
  }

  /// How many cards of a deck were asked for the first time on a study day.
  package func introduced(in deck: Deck, on day: Int) -> Int {
    introduced(deck: deck.subject, on: StudyDay(number: day))
  }

  /// How many new cards a study day still allows.
  package func newAllowed(in deck: Deck, on day: Int) -> Int {
    max(0, settings.newPerDay - introduced(in: deck, on: day))
  }
}
