import Deck
import FSRS
import Progress

/// The finished quizzes of a deck, for comparison, and the questions missed in the last one.
///
/// A retry asks only missed questions, so its score is not compared with others. The id of a retry
/// begins with r, that of a quiz with q.
package struct QuizHistory: Sendable {
  /// Whether no quiz was ever begun.
  package let isEmpty: Bool
  /// Finished quizzes without retries, the last one last.
  package let finished: [QuizRecord]
  /// The questions missed in the last finished quiz, without those answered right in a retry since
  /// then, even an unfinished one; in the order asked.
  package let missed: [(card: String, form: Form.Kind?)]

  /// How often the learner was right, by how sure he or she felt, in all quizzes that asked;
  /// without retries.
  package let calibration: [QuizReport.Calibration]

  /// The quizzes of a deck.
  package init(of deck: Deck, in progress: Progress) {
    let all = progress.quizzes(deck: deck.subject)
    isEmpty = all.isEmpty
    finished = all.filter { $0.end != nil && !$0.id.hasPrefix("r") }
    let rated = all.filter { !$0.id.hasPrefix("r") }.flatMap(\.answers).map(\.answer)
    calibration = Quiz.Confidence.allCases.compactMap { confidence in
      let answers = rated.filter { $0.confidence == confidence }
      guard !answers.isEmpty else { return nil }
      return QuizReport.Calibration(
        confidence: confidence, right: answers.count { $0.verdict.isRight }, asked: answers.count)
    }
    missed = QuizHistory.left(of: all)
  }

  private static func left(of all: [QuizRecord]) -> [(card: String, form: Form.Kind?)] {
    guard let last = all.lastIndex(where: { $0.end != nil && !$0.id.hasPrefix("r") }) else {
      return []
    }
    let retries = all[last...].dropFirst().filter { $0.id.hasPrefix("r") }
    let known = Set(retries.flatMap(\.answers).map(\.answer).filter(\.isKnown).map(\.card))
    return all[last].answers.map(\.answer).filter { !$0.isKnown && !known.contains($0.card) }
      .map { ($0.card, Form.Kind(rawValue: $0.form)) }
  }

  /// The scores of the last quizzes.
  ///
  /// - Parameter count: The largest number of quizzes.
  /// - Returns: Fractions of right answers, 0...1, the last quiz last.
  package func shares(last count: Int) -> [Double] {
    finished.compactMap(\.end).filter { $0.asked > 0 }.suffix(count)
      .map { Double($0.right) / Double($0.asked) }
  }

  /// The results of a quiz that is over, judged anew; what the deck no longer asks is left out.
  package static func results(of record: QuizRecord, deck: Deck) -> [Quiz.Result] {
    let cards = deck.cardsByID
    let keys = AnswerKeys(deck)
    return record.answers.map(\.answer).compactMap { answer in
      guard let card = cards[answer.card],
        let form = Form.Kind(rawValue: answer.form).flatMap(card.form) ?? card.forms.first
      else { return nil }
      let question = Question(
        card: card, form: form, keys: keys, showing: record.end?.seed ?? 0)
      let judged = question.judge(answer.typed)
      return Quiz.Result(
        question: question,
        outcome: answer.isSkipped ? .skipped : answer.verdict.isRight ? .right : .wrong,
        typed: answer.typed, judgement: answer.isSkipped ? nil : judged,
        milliseconds: answer.milliseconds, confidence: answer.confidence)
    }
  }

  /// The id of a quiz or a retry in the journal.
  ///
  /// - Parameters:
  ///   - milliseconds: Milliseconds since 1970.
  ///   - isRetry: Whether it asks only what was missed.
  ///   - taken: The ids of earlier quizzes; a clock that was set back can show the same time again.
  /// - Returns: An id that is unique in the deck.
  package static func id(milliseconds: Int, isRetry: Bool, taken: Set<String>) -> String {
    let id = (isRetry ? "r" : "q") + String(milliseconds, radix: 36)
    return taken.contains(id)
      ? self.id(milliseconds: milliseconds + 1, isRetry: isRetry, taken: taken) : id
  }
}

extension Event.Verdict {
  /// Whether a verdict counts as right in a quiz.
  var isRight: Bool { self == .correct || self == .close }
}

extension Event.QuizAnswer {
  /// Whether the question was answered right.
  fileprivate var isKnown: Bool { !isSkipped && verdict.isRight }
}
