import Questions

/// What a quiz comes to.
package struct QuizReport: Hashable, Sendable {
  /// Results of one topic.
  package struct TopicScore: Hashable, Sendable {
    /// The topic's id.
    package var topic: String
    package var right: Int
    package var asked: Int
  }

  package private(set) var asked = 0
  package private(set) var right = 0
  package private(set) var wrong = 0
  package private(set) var skipped = 0
  /// The score when what blind guessing would earn is taken out: a right answer counts 1, a wrong
  /// pick among k options −1/(k − 1), anything else 0; never below 0.
  package private(set) var withoutGuesses = 0.0
  /// The middle of the times of answered questions; nil when none was answered.
  package private(set) var medianMilliseconds: Int?
  /// By topic, in the deck's order.
  package private(set) var topics: [TopicScore] = []
  /// Wrong answers in the order asked.
  package private(set) var misses: [Quiz.Result] = []

  /// The report of a quiz's results.
  package init(of results: [Quiz.Result], deck: Deck) {
    asked = results.count
    right = results.count { $0.outcome == .right }
    wrong = results.count { $0.outcome == .wrong }
    skipped = results.count { $0.outcome == .skipped }
    let points = results.map { result -> Double in
      switch result.outcome {
      case .right: return 1
      case .wrong where result.question.options.count > 1:
        return -1 / Double(result.question.options.count - 1)
      case .wrong, .skipped: return 0
      }
    }
    withoutGuesses = max(0, points.reduce(0, +))
    let times = results.filter { $0.outcome != .skipped }.map(\.milliseconds).sorted()
    if !times.isEmpty {
      medianMilliseconds = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
    }
    topics = deck.topics.compactMap { topic in
      let results = results.filter { $0.question.card.topic == topic.id }
      guard !results.isEmpty else { return nil }
      return TopicScore(
        topic: topic.id, right: results.count { $0.outcome == .right }, asked: results.count)
    }
    misses = results.filter { $0.outcome == .wrong }
  }
}
