import FSRS

/// The progress of one card.
package struct CardProgress: Hashable, Sendable {
  /// The card.
  package let key: CardKey
  /// Its memory and due date; nil if no answer counts, because all were undone or the card was
  /// reset.
  package internal(set) var schedule: Schedule?
  /// The topic in the last answer; empty if no answer counts.
  package internal(set) var topic = ""
  /// The day of the first answer that counts: when the card was new.
  package internal(set) var introducedOn: StudyDay?
  /// The last answer that counts.
  package internal(set) var lastAnswer: EventReference?
  /// The day of the last correction or refinement of its answer that the progress has followed.
  package internal(set) var revisedOn: StudyDay?
  /// Whether its memory moved to another card, and it has not been answered since.
  package internal(set) var isCarried = false
  /// Whether its interval is the first after its learning steps.
  package internal(set) var isFirstInterval = false
  /// The index of the card that it has become; −1 if it is still itself.
  package var heir: Int32 = -1
  /// The position in replay order before which a reset has forgotten its answers.
  var forgottenBefore: Int32 = 0
  /// The last epoch of parameters that has been applied.
  var epoch: Int32 = 0

  /// Creates the progress of a card that was never asked.
  package init(key: CardKey) {
    self.key = key
  }

  /// Takes over the progress of another card.
  mutating func inherit(_ other: CardProgress) {
    schedule = other.schedule
    topic = other.topic
    introducedOn = other.introducedOn
    lastAnswer = other.lastAnswer
    revisedOn = other.revisedOn
    isFirstInterval = other.isFirstInterval
    epoch = other.epoch
  }

  /// Applies the result of an answer; returns true if the card was new.
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
  /// Whether the card is in the learning steps.
  var isLearning: Bool { if case .learning = phase { true } else { false } }
}
