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

  /// A question of a quiz was answered or skipped. It does not touch the card's memory.
  package struct QuizAnswer: Hashable, Sendable {
    /// The deck.
    package let deck: String
    /// The quiz, an id that is unique in the deck.
    package let quiz: String
    /// The card asked.
    package let card: String
    /// The form it was asked in.
    package let form: String
    /// What the judge said; a skipped question is wrong.
    package let verdict: Verdict
    /// The time taken in milliseconds, 0 to ``Event/longestAnswer``.
    package let milliseconds: Int
    /// What was typed, or the option chosen.
    package let typed: String
    /// Whether the question was passed over.
    package let isSkipped: Bool
    /// How sure the learner was; nil if that was not asked.
    package let confidence: Confidence?

    /// An answer in a quiz. The time is brought into its range, a long text is cut.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - quiz: The quiz.
    ///   - card: The card.
    ///   - form: The form.
    ///   - verdict: What the judge said.
    ///   - milliseconds: The time taken.
    ///   - typed: What was typed.
    ///   - isSkipped: Whether the question was passed over.
    ///   - confidence: How sure the learner was; nil if that was not asked.
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
    /// The seed its questions were drawn with, 0 to 2^53 − 1.
    package let seed: Int
    /// How many questions it had.
    package let asked: Int
    /// How many were answered right.
    package let right: Int
    /// How many were answered wrong.
    package let wrong: Int
    /// How many were skipped or not reached.
    package let skipped: Int
    /// The seconds the clock ran.
    package let seconds: Int

    /// The end of a quiz.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - quiz: The quiz.
    ///   - seed: The seed, 0 to 2^53 − 1.
    ///   - asked: How many questions it had.
    ///   - right: How many were answered right.
    ///   - wrong: How many were answered wrong.
    ///   - skipped: How many were skipped or not reached.
    ///   - seconds: The seconds the clock ran.
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
