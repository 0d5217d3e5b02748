import Deck
import FSRS
import ProgressStore

/// The cards that a session still has to ask, in order.
struct SessionQueue: Sendable {
  /// Cards of the agenda, the next first.
  private(set) var waiting: [Card]
  /// Cards in learning steps that are asked again in this session, the earliest first.
  private(set) var returning: [(card: Card, seconds: Int)] = []

  /// How early a card in a learning step may be asked if nothing else is left, in seconds.
  static let learnAhead = 20 * 60

  /// All queued cards.
  var cards: [Card] { waiting + returning.map(\.card) }

  /// Queues the cards of an agenda; cards in learning steps that are not yet due wait for their
  /// time.
  init(_ agenda: Agenda, _ progress: Progress, _ deck: Deck, at moment: Moment) {
    waiting = agenda.cards
    for card in agenda.learning + agenda.later {
      guard case .instant(let seconds)? = progress.schedule(of: card, in: deck)?.due,
        seconds > moment.seconds
      else { continue }
      bringBack(card, at: seconds)
    }
  }

  /// Removes and returns the next card; nil if nothing is left for now.
  ///
  /// A card that is not yet due is asked only if nothing else is left, and the card just answered
  /// only if it is the last one.
  mutating func next(at moment: Moment, after last: String?) -> Card? {
    if let first = returning.first, first.seconds <= moment.seconds {
      return returning.removeFirst().card
    }
    if !waiting.isEmpty { return waiting.removeFirst() }
    let soon = returning.prefix { $0.seconds <= moment.seconds + SessionQueue.learnAhead }
    guard !soon.isEmpty else { return nil }
    return returning.remove(at: soon.firstIndex { $0.card.id != last } ?? 0).card
  }

  /// The due time of a card if it is the only one left and not yet due.
  func secondsOfLast(_ card: Card, at moment: Moment) -> Int? {
    var queue = self
    let time = returning.first { $0.card.id == card.id }?.seconds
    guard let time, time > moment.seconds, queue.next(at: moment, after: card.id)?.id == card.id
    else {
      return nil
    }
    return time
  }

  /// Moves a card to the front.
  mutating func putFirst(_ card: Card) {
    remove(card)
    waiting.insert(card, at: 0)
  }

  /// Queues a card to be asked again at a time.
  mutating func bringBack(_ card: Card, at seconds: Int) {
    remove(card)
    let place = returning.firstIndex { $0.seconds > seconds } ?? returning.endIndex
    returning.insert((card, seconds), at: place)
  }

  /// Removes a card.
  mutating func remove(_ card: Card) {
    waiting.removeAll { $0.id == card.id }
    returning.removeAll { $0.card.id == card.id }
  }

  /// Removes waiting cards.
  ///
  /// - Returns: The number of cards removed.
  mutating func leaveOut(where isUnwanted: (Card) -> Bool) -> Int {
    let before = waiting.count
    waiting.removeAll(where: isUnwanted)
    return before - waiting.count
  }

  /// Replaces cards with newer ones of the same id; cards that the deck no longer has are removed.
  mutating func renew(from cards: [String: Card]) {
    waiting = waiting.compactMap { cards[$0.id] }
    returning = returning.compactMap { old in cards[old.card.id].map { ($0, old.seconds) } }
  }
}
