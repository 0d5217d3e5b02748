import FSRS
import Grading
import Questions

/// How a verdict becomes a rating.
///
/// A typed answer says what it says: correct is Good, close is Hard. A choice may have been guessed:
/// with k options and a recall of p expected beforehand, somebody who is right knew it with
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
    case .correct where question.options.isEmpty: .good
    case .correct:
      knew(recall: recall, options: question.options.count) >= 0.9 ? .good : .hard
    case .close: .hard
    case .partial: (judgement.share ?? 0) >= 0.8 ? .hard : .again
    case .prompt, .wrong, .unparsed: .again
    }
  }

  /// How likely somebody who picked the right option knew it.
  static func knew(recall: Double, options: Int) -> Double {
    recall / (recall + (1 - recall) / Double(options))
  }
}
