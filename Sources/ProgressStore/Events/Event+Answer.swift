import FSRS

extension Event {
  /// A card was answered and rated.
  package struct Answer: Hashable, Sendable {
    let names: AnswerNames
    /// The rating given.
    package let rating: Rating
    /// What the judge said.
    package let verdict: Verdict
    /// The time taken in milliseconds, 0 to ``Event/longestAnswer``.
    package let milliseconds: Int
    /// What was typed, or the option chosen; empty if that is not kept.
    package let typed: String
    /// ``draw``, −1 without one.
    private let storedDraw: Int16

    /// An answer. The time is brought into its range, a long text is cut.
    /// - Parameters:
    ///   - deck: The deck, 1 to 64 printable ASCII characters without quotation mark and backslash.
    ///   - topic: The topic of the card, likewise.
    ///   - card: The card, likewise, up to 200.
    ///   - form: The form it was asked in, like the deck.
    ///   - rating: The rating given.
    ///   - verdict: What the judge said.
    ///   - milliseconds: The time taken.
    ///   - typed: What was typed, or the option chosen.
    ///   - draw: See ``draw``; brought into its range.
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

    /// An answer of parts that were checked as its line was read.
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

    /// The draws there are.
    static let draws = 0...999

    /// The number in thousandths, 0 to 999, by which the day of the next showing was chosen among
    /// those that fuzz allows; nil for the card's own draw. It is recorded because the choice looks at
    /// what else is due, which no other machine and no later day can know.
    package var draw: Int? { storedDraw < 0 ? nil : Int(storedDraw) }

    /// The deck.
    package var deck: String { names.deck }
    /// The topic the card was in at the time, so that a topic can be reset without the deck.
    package var topic: String { names.topic }
    /// The card.
    package var card: String { names.card }
    /// The form it was asked in.
    package var form: String { names.form }
  }

  /// The learner changed the rating of an earlier answer. The last change counts.
  package struct Rate: Hashable, Sendable {
    /// The answer.
    package let reference: EventReference
    /// The rating it has now.
    package let rating: Rating

    /// A change of a rating.
    package init(_ reference: EventReference, _ rating: Rating) {
      self.reference = reference
      self.rating = rating
    }
  }
}
