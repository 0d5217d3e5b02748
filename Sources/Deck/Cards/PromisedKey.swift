import Grading
import Synchronization

/// The key of a question, computed when an answer is first judged, so that a question can be shown
/// before every name in the deck has been indexed.
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
  /// Whether two keys are for the same card and question.
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
  /// The key of a card asked with a question, computed when it is needed.
  package func promise(for card: Card, stem: String) -> PromisedKey {
    PromisedKey(self, card, stem: stem)
  }
}
