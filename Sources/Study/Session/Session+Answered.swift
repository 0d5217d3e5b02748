import FSRS
import Grading
import ProgressStore
import Questions

extension Session {
  /// One answer and what came of it.
  package struct Answered: Sendable {
    /// What was asked.
    package var question: Question
    /// What was typed; empty for "I do not know".
    package var typed: String
    /// What the judge said.
    package var judgement: Judgement
    /// The rating it counts as, changed when the learner changes it.
    package var rating: Rating
    /// Time at the prompt.
    package var milliseconds: Int
    /// Whether the card was never asked before.
    package var isNew: Bool
    /// How many hints were given.
    package var hints: Int
    /// Whether it is the second try after a near one.
    package var isSecondTry: Bool
    /// The card whose answer stood beside the right one, in a contrast.
    package var against: Card?
    /// Where the card stood before; nil for a new one.
    package var before: Schedule?
    /// Where the card would stand after each rating.
    package var preview: Preview
    /// The draw that its day is chosen by, in thousandths; nil for the one its card always has.
    package var draw: Int?
    /// The saved event's reference; nil until saved.
    package var reference: EventReference?

    /// Whether it counts as remembered.
    package var isRight: Bool { rating != .again }
  }
}

extension Session {
  /// Whether a saved answer made its card one that is forgotten again and again, to be named now.
  package func hasBecomeLeech(_ answered: Answered) -> Bool {
    progress.schedule(of: answered.question.card, in: deck)
      .map {
        progress.becomesLeech(answered.question.card, in: deck, from: answered.before, to: $0)
      } ?? false
  }
}
