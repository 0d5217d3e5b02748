/// A question as question banks of other programs have it.
///
/// A bank knows fewer ways to ask than a deck, and judges typed answers letter by letter or with a tolerance.
/// ``QuestionBank`` makes one of each card; a writer of a format says which it cannot write.
package struct BankQuestion: Hashable, Sendable {
  /// The id of its card, which never changes.
  package var id: String
  /// The name of its topic.
  package var topic: String
  /// What is asked.
  package var text: String
  /// What is right.
  package var answer: Answer
  /// What is shown after an answer: a line for each of the note and the source, and the answer where it is not
  /// shown anyway.
  package var feedback: [String]

  /// The ways to answer.
  package enum Answer: Hashable, Sendable {
    /// Picks one option; `right` is its index.
    case choice([String], right: Int)
    /// Says whether the text is true.
    case isTrue(Bool)
    /// Types one of these texts.
    case text([String], capitalsMatter: Bool)
    /// Types one of these texts into the gap in the text, see ``BankQuestion/gap``.
    case gap([String], capitalsMatter: Bool)
    /// Types a number; both are decimal texts such as `-16.6`.
    case number(String, tolerance: String)
    /// Matches each left text with a right one; `extra` are right texts that match none.
    case pairs([Pair], extra: [String])
    /// Puts these texts, which are in order, in order.
    case order([String])
    /// Writes a text that a person marks.
    case open
  }

  /// Two texts that belong together.
  package struct Pair: Hashable, Sendable {
    /// The text that is shown.
    package var left: String
    /// The text that is picked for it.
    package var right: String
  }

  /// The sign for the gap in the text of a ``Answer/gap(_:capitalsMatter:)``.
  package static let gap = "[…]"
}

/// A card that a format cannot have, and why.
package struct LeftOut: Hashable, Sendable {
  /// The id of the card.
  package var id: String
  /// The reason, as the end of a sentence.
  package var reason: String

  /// Creates a record of a card that was left out.
  package init(id: String, reason: String) {
    (self.id, self.reason) = (id, reason)
  }
}
