import Deck
import Progress

/// The result of a quiz.
package struct QuizReport: Hashable, Sendable {
  /// The results of one topic.
  package struct TopicScore: Hashable, Sendable {
    /// The topic's id.
    package var topic: String
    /// The number of right answers.
    package var right: Int
    /// The number of questions asked.
    package var asked: Int
  }

  /// The results of one form.
  package struct FormScore: Hashable, Sendable {
    /// The form of these questions.
    package var form: Form.Kind
    /// The number of right answers.
    package var right: Int
    /// The number of questions asked.
    package var asked: Int
  }

  /// How often the learner was right when he or she felt this sure.
  package struct Calibration: Hashable, Sendable {
    /// How sure the learner was.
    package var confidence: Quiz.Confidence
    /// The number of right answers.
    package var right: Int
    /// The number of questions asked.
    package var asked: Int

    /// Adds two sets of answers, the surest first.
    package static func sum(_ some: [Calibration], _ others: [Calibration]) -> [Calibration] {
      Quiz.Confidence.allCases.compactMap { confidence in
        let parts = (some + others).filter { $0.confidence == confidence }
        guard !parts.isEmpty else { return nil }
        return Calibration(
          confidence: confidence, right: parts.reduce(0) { $0 + $1.right },
          asked: parts.reduce(0) { $0 + $1.asked })
      }
    }
  }

  /// The number of questions asked.
  package private(set) var asked = 0
  /// The number of right answers.
  package private(set) var right = 0
  /// The number of wrong answers.
  package private(set) var wrong = 0
  /// The number of skipped questions.
  package private(set) var skipped = 0
  /// The number of questions not reached because the time for the quiz was up.
  package private(set) var unreached = 0
  /// The score without what blind guessing would earn: a right answer counts 1, a wrong pick among
  /// k options −1/(k − 1), anything else 0; never below 0.
  package private(set) var withoutGuesses = 0.0
  /// The median time of answered questions; nil if none was answered.
  package private(set) var medianMilliseconds: Int?
  /// The scores by topic, in the deck's order.
  package private(set) var topics: [TopicScore] = []
  /// The scores by form, if there was more than one.
  package private(set) var forms: [FormScore] = []
  /// The scores by how sure the learner was, the surest first; empty if not asked.
  package private(set) var calibration: [Calibration] = []
  /// Wrong answers in the order asked, except that those the learner was sure of come first: they
  /// need correcting most and are most likely to return.
  package private(set) var misses: [Quiz.Result] = []
  /// All questions that were not answered right, in the order asked.
  package private(set) var open: [Quiz.Result] = []

  /// Summarises the results of a quiz.
  package init(of results: [Quiz.Result], deck: Deck) {
    asked = results.count
    right = results.count { $0.outcome == .right }
    wrong = results.count { $0.outcome == .wrong }
    skipped = results.count { $0.outcome == .skipped }
    unreached = results.count { $0.outcome == .unreached }
    let points = results.map { result -> Double in
      switch result.outcome {
      case .right: return 1
      case .wrong:
        return result.question.chances.map { $0 > 1 ? -1 / Double($0 - 1) : 0 } ?? 0
      case .skipped, .unreached: return 0
      }
    }
    withoutGuesses = max(0, points.reduce(0, +))
    let times = results.filter { $0.outcome == .right || $0.outcome == .wrong }.map(\.milliseconds)
      .sorted()
    if !times.isEmpty {
      medianMilliseconds = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
    }
    topics = deck.topics.compactMap { topic in
      let results = results.filter { $0.question.card.topic == topic.id }
      guard !results.isEmpty else { return nil }
      return TopicScore(
        topic: topic.id, right: results.count { $0.outcome == .right }, asked: results.count)
    }
    forms = Form.Kind.allCases.compactMap { kind in
      let results = results.filter { $0.question.form == kind }
      guard !results.isEmpty, results.count < asked else { return nil }
      return FormScore(
        form: kind, right: results.count { $0.outcome == .right }, asked: results.count)
    }
    calibration = Quiz.Confidence.allCases.compactMap { confidence in
      let results = results.filter { $0.confidence == confidence }
      guard !results.isEmpty else { return nil }
      return Calibration(
        confidence: confidence, right: results.count { $0.outcome == .right },
        asked: results.count)
    }
    let wrong = results.filter { $0.outcome == .wrong }
    misses = wrong.filter { $0.confidence == .sure } + wrong.filter { $0.confidence != .sure }
    open = results.filter { $0.outcome != .right }
  }
}
