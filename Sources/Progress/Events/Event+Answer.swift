import FSRS

extension Event {
  /// A card was answered and rated.
  package struct Answer: Hashable, Sendable {
    let names: AnswerNames
    /// The rating given.
    package let rating: Rating
    /// The judge's verdict.
    package let verdict: Verdict
    /// The time taken in milliseconds, 0 to ``Event/longestAnswer``.
    package let milliseconds: Int
    /// The typed line or the chosen option; empty if it is not stored.
    package let typed: String
    /// ``draw``; −1 if there is none.
    private let storedDraw: Int16

    /// Creates an answer. The time is clamped to its range, a long text is truncated.
    /// - Parameters:
    ///   - deck: The deck: 1 to 64 printable ASCII characters without quotation marks and
    ///     backslashes.
    ///   - topic: The topic of the card, in the same format.
    ///   - card: The card, in the same format, up to 200 characters.
    ///   - form: The form in which it was asked, in the same format.
    ///   - rating: The rating given.
    ///   - verdict: The judge's verdict.
    ///   - milliseconds: The time taken.
    ///   - typed: The typed line or the chosen option.
    ///   - draw: See ``draw``; clamped to its range.
    package init(
      deck: String, topic: String, card: String, form: String, rating: Rating, verdict: Verdict,
      milliseconds: Int, typed: String, draw: Int? = nil
    ) {
      names = AnswerNames(deck: deck, topic: topic, card: card, form: form)
      self.rating = rating
      self.verdict = verdict
      self.milliseconds = milliseconds.clamped(to: 0...longestAnswer)
      self.typed = capped(typed)
      storedDraw = Int16(draw?.clamped(to: Self.draws) ?? -1)
    }

    /// Creates an answer from parts that were checked when its line was read.
    init(
      _ names: AnswerNames, rating: Rating, verdict: Verdict, milliseconds: Int, typed: String,
      draw: Int?
    ) {
      self.names = names
      self.rating = rating
      self.verdict = verdict
      self.milliseconds = milliseconds
      self.typed = typed
      storedDraw = Int16(draw ?? -1)
    }

    /// The range of draws.
    static let draws = 0...999

    /// The draw, in thousandths from 0 to 999, that chose the due date among the days that fuzz
    /// allows; nil for the card's own draw. It is stored because the choice depends on the other
    /// due cards, which no other machine and no later day can know.
    package var draw: Int? { storedDraw < 0 ? nil : Int(storedDraw) }

    /// The deck.
    package var deck: String { names.deck }
    /// The topic of the card at the time, so that a topic can be reset without the deck.
    package var topic: String { names.topic }
    /// The card.
    package var card: String { names.card }
    /// The form in which it was asked.
    package var form: String { names.form }
  }
}

extension Event.Answer: EventContent {
  var name: String { "ans" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(
      deck: try fields.name("deck"), topic: try fields.name("topic"), card: try fields.card(),
      form: try fields.name("form"), rating: try fields.rating(), verdict: try fields.verdict(),
      milliseconds: try fields.milliseconds(), typed: try fields.text("a"),
      draw: try fields.optional("u", in: Self.draws))
  }

  func append(to line: inout [UInt8]) {
    line.append("deck", deck)
    line.append("topic", topic)
    line.append("card", card)
    line.append("form", form)
    line.append("g", rating.rawValue)
    line.append("j", verdict.rawValue)
    line.append("ms", milliseconds)
    line.append("a", typed)
    if let draw { line.append("u", draw) }
  }
}
