/// How much of a topic a learner knows.
package struct TopicMastery: Hashable, Sendable {
  /// The topic's id.
  package let topic: String
  /// The number of cards.
  package var cards = 0
  /// The number of cards asked at least once.
  package private(set) var studied = 0
  /// The expected number of right answers if every studied card were asked now.
  package private(set) var known = 0.0

  /// Counts a card that was studied.
  mutating func add(recall: Double) {
    studied += 1
    known += recall
  }
}
