import FSRS
import ProgressStore
import Questions

/// The cards that a sitting still has to ask, in their order.
struct SessionQueue: Sendable {
  /// Cards of the agenda, the next first.
  private(set) var waiting: [Card]
  /// Cards in learning steps that come again in this sitting, the earliest first.
  private(set) var returning: [(card: Card, seconds: Int)] = []

  /// How far ahead of its time a card in a learning step is asked when nothing else is left.
  static let learnAhead = 20 * 60

  /// All of them.
  var cards: [Card] { waiting + returning.map(\.card) }

  /// A queue over an agenda; what is in a learning step whose time has not come waits for it.
  init(_ agenda: Agenda, _ progress: Progress, _ deck: Deck, at moment: Moment) {
    waiting = agenda.cards
    for card in agenda.learning + agenda.later {
      guard case .instant(let seconds)? = progress.schedule(of: card, in: deck)?.due,
        seconds > moment.seconds
      else { continue }
      bringBack(card, at: seconds)
    }
  }

  /// Takes the next card out; nil when nothing is left for now.
  ///
  /// A card whose time has not come is asked ahead of it only when nothing else is left, and the one
  /// just answered only when it is the last.
  mutating func next(at moment: Moment, after last: String?) -> Card? {
    if let first = returning.first, first.seconds <= moment.seconds {
      return returning.removeFirst().card
    }
    if !waiting.isEmpty { return waiting.removeFirst() }
    let soon = returning.prefix { $0.seconds <= moment.seconds + SessionQueue.learnAhead }
    guard !soon.isEmpty else { return nil }
    return returning.remove(at: soon.firstIndex { $0.card.id != last } ?? 0).card
  }

  /// The time of a card, if it is to come again, before its time, as the only one that is left.
  func secondsOfLast(_ card: Card, at moment: Moment) -> Int? {
    var queue = self
    let time = returning.first { $0.card.id == card.id }?.seconds
    guard let time, time > moment.seconds, queue.next(at: moment, after: card.id)?.id == card.id
    else {
      return nil
    }
    return time
  }

  /// Asks a card next, wherever it was.
  mutating func putFirst(_ card: Card) {
    remove(card)
    waiting.insert(card, at: 0)
  }

  /// Asks a card again at a time.
  mutating func bringBack(_ card: Card, at seconds: Int) {
    remove(card)
    let place = returning.firstIndex { $0.seconds > seconds } ?? returning.endIndex
    returning.insert((card, seconds), at: place)
  }

  /// Asks a card no more.
  mutating func remove(_ card: Card) {
    waiting.removeAll { $0.id == card.id }
    returning.removeAll { $0.card.id == card.id }
  }

  /// Leaves out waiting cards.
  ///
  /// - Returns: How many were left out.
  mutating func leaveOut(where isUnwanted: (Card) -> Bool) -> Int {
    let before = waiting.count
    waiting.removeAll(where: isUnwanted)
    return before - waiting.count
  }

  /// Puts newer cards in the place of those with the same ids; what the deck no longer has goes.
  mutating func renew(from cards: [String: Card]) {
    waiting = waiting.compactMap { cards[$0.id] }
    returning = returning.compactMap { old in cards[old.card.id].map { ($0, old.seconds) } }
  }
}
