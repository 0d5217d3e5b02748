import Deck
import FSRS
import Grading

/// Turns a verdict into a rating.
///
/// A typed answer is rated by its verdict: correct is Good, close is Hard. A choice or an
/// arrangement may have been guessed. With k possible answers (the options, or the n! orders of n
/// things) and an expected recall of p, a learner who was right knew the answer with the
/// probability
///
///     P(knew | right) = p / (p + (1 − p) / k)
///
/// and only from 0.9 does it count as Good.
package enum RatingRule {
  /// The rating for a verdict.
  ///
  /// - Parameters:
  ///   - judgement: The judge's verdict.
  ///   - typed: The typed line; for an open question the learner's own rating.
  ///   - question: The question asked.
  ///   - recall: The recall expected before the answer, 0...1; one half for a card never asked.
  /// - Returns: The rating; the learner may change it.
  package static func rating(
    for judgement: Judgement, of typed: String, to question: Question, recall: Double
  ) -> Rating {
    if question.form == .open, let own = SelfRating.rating(typed) { return own }
    return switch judgement.verdict {
    case .correct:
      question.chances.map { knew(recall: recall, among: $0) >= 0.9 } ?? true ? .good : .hard
    case .close: .hard
    case .partial: (judgement.share ?? 0) >= 0.8 ? .hard : .again
    case .prompt, .wrong, .unparsed: .again
    }
  }

  /// The probability that a right answer among several possible ones was known rather than guessed.
  static func knew(recall: Double, among answers: Int) -> Double {
    recall / (recall + (1 - recall) / Double(answers))
  }
}
