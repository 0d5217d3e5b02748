/// The four names in an answer, stored once for all answers that share them.
///
/// A million answers use the names of a few thousand cards. With a reference, an event is half as
/// large, and copying it counts one reference instead of four.
package final class AnswerNames: Sendable {
  /// The deck.
  package let deck: String
  /// The topic.
  package let topic: String
  /// The card.
  package let card: String
  /// The form.
  package let form: String

  /// Creates the names of an answer.
  package init(deck: String, topic: String, card: String, form: String) {
    self.deck = deck
    self.topic = topic
    self.card = card
    self.form = form
  }
}

extension AnswerNames: Hashable {
  /// Whether the names are the same.
  package static func == (left: AnswerNames, right: AnswerNames) -> Bool {
    left === right
      || left.card == right.card && left.deck == right.deck && left.topic == right.topic
        && left.form == right.form
  }

  /// Feeds the names into a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(deck)
    hasher.combine(topic)
    hasher.combine(card)
    hasher.combine(form)
  }
}
