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
}

extension Event.QuizAnswer: EventContent {
  var name: String { "qans" }

  init(_ fields: LineFields) throws(LineError) {
    let confidence = try fields.optional("conf")
    let known = confidence.flatMap(Event.Confidence.init)
    if confidence != nil, known == nil { throw .outOfRange("conf") }
    self.init(
      deck: try fields.name("deck"), quiz: try fields.name("quiz"), card: try fields.card(),
      form: try fields.name("form"), verdict: try fields.verdict(),
      milliseconds: try fields.milliseconds(), typed: try fields.text("a"),
      isSkipped: try fields.flag("skip"), confidence: known)
  }

  func append(to line: inout [UInt8]) {
    line.append("deck", deck)
    line.append("quiz", quiz)
    line.append("card", card)
    line.append("form", form)
    line.append("j", verdict.rawValue)
    line.append("ms", milliseconds)
    line.append("a", typed)
    line.append("skip", isSkipped ? 1 : 0)
    if let confidence { line.append("conf", confidence.rawValue) }
  }
}
