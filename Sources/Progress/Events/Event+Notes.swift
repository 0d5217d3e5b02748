extension Event {
  /// A setting was changed. The last change counts.
  package struct Setting: Hashable, Sendable {
    /// The setting, such as `retention`.
    package let key: String
    /// Its value as text.
    package let value: String

    /// Creates a change of a setting. A long value is truncated.
    package init(key: String, value: String) {
      self.key = key
      self.value = capped(value)
    }
  }

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

  /// A note that the clock was set back: earlier events of this writer cannot be later than this
  /// event.
  package struct Clock: Hashable, Sendable {
    /// The last time that this writer recorded, in milliseconds.
    package let was: Int

    /// Creates a note about the clock.
    package init(was: Int) {
      self.was = was
    }
  }
}
