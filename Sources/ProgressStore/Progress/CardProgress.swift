import FSRS

/// How one card stands.
package struct CardProgress: Hashable, Sendable {
  /// The card.
  package let key: CardKey
  /// Its memory and when it is due; nil if no answer counts, because all were taken back or the card
  /// was reset.
  package internal(set) var schedule: Schedule?
  /// The topic that the last answer recorded; empty if no answer counts.
  package internal(set) var topic = ""
  /// The day of the first answer that counts: when the card was new.
  package internal(set) var introducedOn: StudyDay?
  /// The last answer that counts.
  package internal(set) var lastAnswer: EventReference?
  /// Answers before this place in the fold order were forgotten by a reset.
  var forgottenBefore: Int32 = 0

  init(key: CardKey) {
    self.key = key
  }
}
