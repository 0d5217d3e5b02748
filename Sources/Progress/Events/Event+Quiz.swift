extension Event {
  /// How sure the learner was of an answer.
  package enum Confidence: String, CaseIterable, Sendable {
    /// Sure.
    case sure
    /// It may be right.
    case think
    /// A guess.
    case guess
  }

  /// An answer to a quiz question, or a skipped one. It does not change the card's memory.
  package struct QuizAnswer: Hashable, Sendable {
    /// The deck.
    package let deck: String
    /// The quiz, an id that is unique in the deck.
    package let quiz: String
    /// The card asked.
    package let card: String
    /// The form in which it was asked.
    package let form: String
    /// The judge's verdict; a skipped question is wrong.
    package let verdict: Verdict
    /// The time taken in milliseconds, 0 to ``Event/longestAnswer``.
    package let milliseconds: Int
    /// The typed line or the chosen option.
    package let typed: String
    /// Whether the question was skipped.
    package let isSkipped: Bool
    /// How sure the learner was; nil if not asked.
    package let confidence: Confidence?

    /// Creates an answer. The time is clamped to its range, a long text is truncated.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - quiz: The quiz.
    ///   - card: The card.
    ///   - form: The form.
    ///   - verdict: The judge's verdict.
    ///   - milliseconds: The time taken.
    ///   - typed: The typed line.
    ///   - isSkipped: Whether the question was skipped.
    ///   - confidence: How sure the learner was; nil if not asked.
    package init(
      deck: String, quiz: String, card: String, form: String, verdict: Verdict, milliseconds: Int,
      typed: String, isSkipped: Bool, confidence: Confidence? = nil
    ) {
      self.deck = deck
      self.quiz = quiz
      self.card = card
      self.form = form
      self.verdict = verdict
      self.milliseconds = milliseconds.clamped(to: 0...longestAnswer)
      self.typed = capped(typed)
      self.isSkipped = isSkipped
      self.confidence = confidence
    }
  }

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
