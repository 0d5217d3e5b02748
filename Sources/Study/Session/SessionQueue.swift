import Deck
import FSRS
import Progress

/// The cards that a session still has to ask, in order.
struct SessionQueue: Sendable {
  /// Cards of the agenda, the next first.
  private(set) var waiting: [Card]
  /// Cards in learning steps that are asked again in this session, the earliest first.
  private(set) var returning: [(card: Card, seconds: Int)] = []
  /// Cards that were introduced and are still to be asked, with the turn at which they were shown.
  private(set) var introduced: [(card: Card, turn: Int)] = []
  /// How many cards were taken out or introduced so far.
  private var turn = 0

  /// How early a card in a learning step may be asked if nothing else is left, in seconds.
  static let learnAhead = 20 * 60
  /// How many other cards come between the introduction of a card and its question.
  static let between = 2

  /// All queued cards.
  var cards: [Card] { waiting + introduced.map(\.card) + returning.map(\.card) }

  /// Whether no card is left but those in learning steps.
  var isOver: Bool { waiting.isEmpty && introduced.isEmpty }

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
  /// only if it is the last one. An introduced card is asked after ``between`` others, or if nothing
  /// else is left.
  mutating func next(at moment: Moment, after last: String?) -> Card? {
    turn += 1
    if let first = returning.first, first.seconds <= moment.seconds {
      return returning.removeFirst().card
    }
    if let first = introduced.first, turn - first.turn > SessionQueue.between {
      return introduced.removeFirst().card
    }
    if !waiting.isEmpty { return waiting.removeFirst() }
    let soon = returning.prefix { $0.seconds <= moment.seconds + SessionQueue.learnAhead }
    if let place = soon.firstIndex(where: { $0.card.id != last }) {
      return returning.remove(at: place).card
    }
    if !introduced.isEmpty { return introduced.removeFirst().card }
    return soon.isEmpty ? nil : returning.removeFirst().card
  }

  /// Keeps a card that was taken out and shown until it is asked.
  mutating func introduce(_ card: Card) { introduced.append((card, turn)) }

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
    introduced.removeAll { $0.card.id == card.id }
    returning.removeAll { $0.card.id == card.id }
  }

  /// Removes waiting cards.
  ///
  /// - Returns: The number of cards removed.
  mutating func leaveOut(where isUnwanted: (Card) -> Bool) -> Int {
    let before = waiting.count + introduced.count
    waiting.removeAll(where: isUnwanted)
    introduced.removeAll { isUnwanted($0.card) }
    return before - waiting.count - introduced.count
  }

  /// Replaces cards with newer ones of the same id; cards that the deck no longer has are removed.
  mutating func renew(from cards: [String: Card]) {
    waiting = waiting.compactMap { cards[$0.id] }
    introduced = introduced.compactMap { old in cards[old.card.id].map { ($0, old.turn) } }
    returning = returning.compactMap { old in cards[old.card.id].map { ($0, old.seconds) } }
  }
}
