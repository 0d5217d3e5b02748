import Deck

/// The result of generating: the deck, and a list of what was left out.
package struct Generation: Hashable, Sendable {
  /// The deck.
  package var deck: Deck
  /// Cards, forms and options that a rule rejected, in the order of the facts.
  package var omissions: [Omission] = []

  init(deck: Deck) {
    self.deck = deck
  }

  /// A card, a form or an option that was not built.
  package struct Omission: Hashable, Sendable {
    /// The id that the card has or would have.
    package var card: String
    /// The form that was rejected; nil if the whole card was.
    package var form: Form.Kind?
    /// The option that was left out; nil if the form or the card was.
    package var option: String?
    /// The rule, in words.
    package var reason: String
  }
}

/// The two directions in which a fact can be asked.
package enum Direction: CaseIterable {
  /// Asks for the value, given the thing the fact is about.
  case forward
  /// Asks for the thing the fact is about, given the value.
  case reverse
}
