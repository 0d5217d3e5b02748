import Grading
import Synchronization

/// The key of a question, made when an answer to it is first judged: a question can be shown before
/// every name of the deck was looked at.
package struct PromisedKey: Sendable {
  private let keys: AnswerKeys
  private let card: Card
  private let stem: String
  private let made = Made()

  private final class Made: Sendable {
    let key = Mutex<Key?>(nil)
  }

  init(_ keys: AnswerKeys, _ card: Card, stem: String) {
    self.keys = keys
    self.card = card
    self.stem = stem
  }

  /// The key.
  package var value: Key {
    made.key.withLock { key in
      if let key { return key }
      let new = keys.key(for: card, stem: stem)
      key = new
      return new
    }
  }
}

extension PromisedKey: Hashable {
  /// Whether two keys are of the same card, asked in the same words.
  package static func == (left: PromisedKey, right: PromisedKey) -> Bool {
    left.stem == right.stem && left.card == right.card
  }

  /// Feeds the card and the words it is asked in into a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(card)
    hasher.combine(stem)
  }
}

extension AnswerKeys {
  /// The key of a card asked with a stem, made when it is needed.
  package func promise(for card: Card, stem: String) -> PromisedKey {
    PromisedKey(self, card, stem: stem)
  }
}
