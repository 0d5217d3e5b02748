import Deck
import FSRS
import Grading
import Progress

extension Session {
  /// One answer with its judgement and its effect.
  package struct Answered: Sendable {
    /// The question.
    package var question: Question
    /// The typed line; empty for "I do not know".
    package var typed: String
    /// The judgement of the line.
    package var judgement: Judgement
    /// The rating; the learner may change it.
    package var rating: Rating
    /// The time at the prompt.
    package var milliseconds: Int
    /// Whether the card was never asked before.
    package var isNew: Bool
    /// The number of hints given.
    package var hints: Int
    /// Whether it is the second try after a close one.
    package var isSecondTry: Bool
    /// Whether the answer was shown a few cards ago, as the card was introduced.
    package var isJustSeen: Bool
    /// The card whose answer was shown beside the right one, in a contrast.
    package var against: Card?
    /// The card's schedule before the answer; nil for a new card.
    package var before: Schedule?
    /// The schedules that each rating would give.
    package var preview: Preview
    /// The random number that chooses the due date, in thousandths; nil for the card's usual one.
    package var draw: Int?
    /// The saved event's reference; nil until saved.
    package var reference: EventReference?

    /// Whether it counts as remembered.
    package var isRight: Bool { rating != .again }
  }
}

extension Session {
  /// Whether a saved answer made its card a leech to report now.
  package func hasBecomeLeech(_ answered: Answered) -> Bool {
    progress.schedule(of: answered.question.card, in: deck)
      .map {
        progress.becomesLeech(answered.question.card, in: deck, from: answered.before, to: $0)
      } ?? false
  }
}
