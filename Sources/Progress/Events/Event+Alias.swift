extension Event {
  /// An answer that the learner added to those accepted for a card, or removed.
  package struct Alias: Hashable, Sendable {
    /// The deck.
    package let deck: String
    /// The card.
    package let card: String
    /// The answer.
    package let text: String
    /// Whether it is accepted from now on.
    package let isOn: Bool

    /// Creates a change. A long text is truncated.
    package init(deck: String, card: String, text: String, on isOn: Bool) {
      self.deck = deck
      self.card = card
      self.text = capped(text)
      self.isOn = isOn
    }
  }
}

extension Event.Alias: EventContent {
  var name: String { "alias" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(
      deck: try fields.name("deck"), card: try fields.card(), text: try fields.text("text"),
      on: try fields.flag("on"))
  }

  func append(to line: inout [UInt8]) {
    line.append("deck", deck)
    line.append("card", card)
    line.append("text", text)
    line.append("on", isOn ? 1 : 0)
  }
}
