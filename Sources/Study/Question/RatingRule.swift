import FSRS
import Grading
import Questions

/// How a verdict becomes a rating.
///
/// A typed answer says what it says: correct is Good, close is Hard. A choice or an arrangement may have
/// been guessed: with k possible answers (the options, or the n! orders of n things) and a recall of p expected beforehand, somebody who is right knew it with
///
///     P(knew | right) = p / (p + (1 − p) / k)
///
/// and only from 0.9 on does it count as Good.
package enum RatingRule {
  /// The rating for a verdict that ends a question.
  ///
  /// - Parameters:
  ///   - judgement: What the judge says.
  ///   - question: What was asked.
  ///   - recall: The recall expected beforehand, 0...1; one half for a card never asked.
  /// - Returns: The rating; the learner may change it.
  package static func rating(
    for judgement: Judgement, to question: Question, recall: Double
  ) -> Rating {
    switch judgement.verdict {
    case .correct:
      question.chances.map { knew(recall: recall, among: $0) >= 0.9 } ?? true ? .good : .hard
    case .close: .hard
    case .partial: (judgement.share ?? 0) >= 0.8 ? .hard : .again
    case .prompt, .wrong, .unparsed: .again
    }
  }

  /// How likely somebody who gave the right one of so many answers knew it.
  static func knew(recall: Double, among answers: Int) -> Double {
    recall / (recall + (1 - recall) / Double(answers))
  }
}
