import Deck
import FSRS
import Progress

/// The number of cards in a topic, and how many of them were asked and are due.
package struct TopicCount: Hashable, Sendable {
  /// The topic's id.
  package let topic: String
  /// The number of cards.
  package private(set) var cards = 0
  /// Those of each importance.
  package private(set) var byImportance: [Card.Importance: Int] = [:]
  /// The number of cards asked at least once.
  package private(set) var studied = 0
  /// The number of cards due today, counted as on the opening screen without a backlog.
  package private(set) var due = 0

  /// The counts of all topics of a deck, in the deck's order.
  package static func all(of deck: Deck, _ progress: Progress, at moment: Moment) -> [TopicCount] {
    var counts = deck.topics.map { TopicCount(topic: $0.id) }
    let places = Dictionary(deck.topics.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for card in deck.cards where card.supersededBy == nil {
      guard let place = places[card.topic] else { continue }
      counts[place].cards += 1
      counts[place].byImportance[card.importance, default: 0] += 1
      if progress.schedule(of: card, in: deck) != nil { counts[place].studied += 1 }
    }
    // An upper limit leaves out what a plan for a backlog puts off.
    let wishes = Agenda.Wishes(new: 0, limit: .max, minutes: 1_440)
    let agenda = Agenda(deck: deck, progress: progress, at: moment, wishes: wishes)
    for card in agenda.learning + agenda.due {
      if let place = places[card.topic] { counts[place].due += 1 }
    }
    return counts
  }
}
