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
  /// The last day as of which its answer was fixed or refined, as far as that was carried over.
  package internal(set) var revisedOn: StudyDay?
  /// Whether its memory went over to another card, and it was not answered since.
  package internal(set) var isCarried = false
  /// Whether its interval is the first after its learning steps.
  package internal(set) var isFirstInterval = false
  /// The index of the card that it is now; −1 if it is itself.
  var heir: Int32 = -1
  /// Answers before this place in the replay order were forgotten by a reset.
  var forgottenBefore: Int32 = 0
  /// The last epoch of weights that has had its effect.
  var epoch: Int32 = 0

  init(key: CardKey) {
    self.key = key
  }

  /// Takes over how another card stands.
  mutating func inherit(_ other: CardProgress) {
    schedule = other.schedule
    topic = other.topic
    introducedOn = other.introducedOn
    lastAnswer = other.lastAnswer
    revisedOn = other.revisedOn
    isFirstInterval = other.isFirstInterval
    epoch = other.epoch
  }

  /// Takes over what an answer led to; true if the card was new.
  mutating func take(
    _ schedule: Schedule, topic: String, answer: EventReference, on day: StudyDay
  ) -> Bool {
    isCarried = false
    isFirstInterval = schedule.phase == .review && self.schedule?.isLearning ?? true
    self.schedule = schedule
    self.topic = topic
    lastAnswer = answer
    guard introducedOn == nil else { return false }
    introducedOn = day
    return true
  }
}

extension Schedule {
  /// Whether the card goes through the learning steps.
  var isLearning: Bool { if case .learning = phase { true } else { false } }
}
