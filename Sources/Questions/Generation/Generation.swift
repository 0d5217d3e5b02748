/// What generating gave: the deck, and an account of what was left out.
package struct Generation: Hashable, Sendable {
  /// The deck.
  package var deck: Deck
  /// Cards, forms and options that a rule refused, in the order of the facts.
  package var omissions: [Omission] = []

  init(deck: Deck) {
    self.deck = deck
  }

  /// A card, a form or an option that was not built.
  package struct Omission: Hashable, Sendable {
    /// The id that the card has or would have.
    package var card: String
    /// The form that was refused; nil when the whole card was.
    package var form: Form.Kind?
    /// The option that was left out; nil when the form or the card was.
    package var option: String?
    /// The rule, in words.
    package var reason: String
  }
}

/// The two directions in which a fact can be asked.
enum Direction: CaseIterable {
  /// From what the fact is about to its value.
  case forward
  /// From the value to what the fact is about.
  case reverse
}
