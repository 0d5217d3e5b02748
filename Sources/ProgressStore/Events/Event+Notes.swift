extension Event {
  /// A setting was changed. The last change counts.
  package struct Setting: Hashable, Sendable {
    /// The setting, such as `retention`.
    package let key: String
    /// Its value as text.
    package let value: String

    /// A change of a setting. A long value is cut.
    package init(key: String, value: String) {
      self.key = key
      self.value = capped(value)
    }
  }

  /// The learner allowed another answer to a card, or withdrew it.
  package struct Alias: Hashable, Sendable {
    /// The deck.
    package let deck: String
    /// The card.
    package let card: String
    /// The answer.
    package let text: String
    /// Whether it is allowed from now on.
    package let isOn: Bool

    /// A change of what is allowed. A long text is cut.
    package init(deck: String, card: String, text: String, on isOn: Bool) {
      self.deck = deck
      self.card = card
      self.text = capped(text)
      self.isOn = isOn
    }
  }

  /// The clock was seen to have been set back: what this writer wrote before cannot be later than
  /// this event.
  package struct Clock: Hashable, Sendable {
    /// The last time this writer had recorded, in milliseconds.
    package let was: Int

    /// A note about the clock.
    package init(was: Int) {
      self.was = was
    }
  }
}
