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
  /// The last epoch of weights that has had its effect.
  var epoch: Int32 = 0

  init(key: CardKey) {
    self.key = key
  }

  /// Takes over what an answer led to; true if the card was new.
  mutating func take(
    _ schedule: Schedule, topic: String, answer: EventReference, on day: StudyDay
  ) -> Bool {
    self.schedule = schedule
    self.topic = topic
    lastAnswer = answer
    guard introducedOn == nil else { return false }
    introducedOn = day
    return true
  }
}
