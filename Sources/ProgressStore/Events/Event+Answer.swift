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
    package init(
      deck: String, topic: String, card: String, form: String, rating: Rating, verdict: Verdict,
      milliseconds: Int, typed: String
    ) {
      names = AnswerNames(deck: deck, topic: topic, card: card, form: form)
      self.rating = rating
      self.verdict = verdict
      self.milliseconds = milliseconds.clamped(to: 0...longestAnswer)
      self.typed = capped(typed)
    }

    /// An answer of parts that were checked as its line was read.
    init(
      _ names: AnswerNames, rating: Rating, verdict: Verdict, milliseconds: Int, typed: String
    ) {
      self.names = names
      self.rating = rating
      self.verdict = verdict
      self.milliseconds = milliseconds
      self.typed = typed
    }

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
