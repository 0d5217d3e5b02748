extension Event {
  /// A quiz was finished.
  package struct QuizEnd: Hashable, Sendable {
    /// The deck.
    package let deck: String
    /// The quiz.
    package let quiz: String
    /// The seed of its questions, 0 to 2^53 − 1.
    package let seed: Int
    /// The number of questions.
    package let asked: Int
    /// The number of right answers.
    package let right: Int
    /// The number of wrong answers.
    package let wrong: Int
    /// The number of questions skipped or not reached.
    package let skipped: Int
    /// The seconds during which the clock ran.
    package let seconds: Int

    /// Creates the end of a quiz.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - quiz: The quiz.
    ///   - seed: The seed, 0 to 2^53 − 1.
    ///   - asked: The number of questions.
    ///   - right: The number of right answers.
    ///   - wrong: The number of wrong answers.
    ///   - skipped: The number of questions skipped or not reached.
    ///   - seconds: The seconds during which the clock ran.
    package init(
      deck: String, quiz: String, seed: Int, asked: Int, right: Int, wrong: Int, skipped: Int,
      seconds: Int
    ) {
      self.deck = deck
      self.quiz = quiz
      self.seed = seed
      self.asked = asked
      self.right = right
      self.wrong = wrong
      self.skipped = skipped
      self.seconds = seconds
    }
  }
}

extension Event.QuizEnd: EventContent {
  var name: String { "qend" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(
      deck: try fields.name("deck"), quiz: try fields.name("quiz"), seed: try fields.count("seed"),
      asked: try fields.count("asked"), right: try fields.count("right"),
      wrong: try fields.count("wrong"), skipped: try fields.count("skipped"),
      seconds: try fields.count("s"))
  }

  func append(to line: inout [UInt8]) {
    line.append("deck", deck)
    line.append("quiz", quiz)
    line.append("seed", seed)
    line.append("asked", asked)
    line.append("right", right)
    line.append("wrong", wrong)
    line.append("skipped", skipped)
    line.append("s", seconds)
  }
}
