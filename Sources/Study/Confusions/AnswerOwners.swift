import Deck
import Synchronization

/// Finds the card whose answer was typed by mistake, and the index of a card in the deck.
///
/// The tables are built when they are first needed: most sessions never need them.
struct AnswerOwners: Sendable {
  /// The deck.
  let deck: Deck
  private let gathered = Gathered()

  /// The tables, and the lock under which they are built.
  private final class Gathered: Sendable {
    let tables = Mutex<Tables?>(nil)
  }

  private struct Tables: Sendable {
    var cards: [String: [Card]] = [:]
    var places: [String: Int] = [:]
  }

  init(_ deck: Deck) {
    self.deck = deck
  }

  /// The card of another fact that has this answer, from the same topic if possible; nil if there
  /// is none.
  func card(called name: String, besides card: Card) -> Card? {
    let others = tables.cards[name, default: []].filter { $0.fact != card.fact }
    return others.first { $0.topic == card.topic } ?? others.first
  }

  /// The index of the card with an id; nil if the deck has no such card.
  func place(of card: String) -> Int? { tables.places[card] }

  private var tables: Tables {
    gathered.tables.withLock { tables in
      if let tables { return tables }
      let made = AnswerOwners.tables(of: deck)
      tables = made
      return made
    }
  }

  private static func tables(of deck: Deck) -> Tables {
    var tables = Tables()
    for (place, card) in deck.cards.enumerated() {
      tables.places[card.id] = place
      guard !card.isComposite else { continue }
      // The judge names numbers and dates by their card's label, and names by their first form.
      tables.cards[card.label, default: []].append(card)
      guard case .name(let name) = card.answer else { continue }
      for form in Set(name.accepted) where form != card.label {
        tables.cards[form, default: []].append(card)
      }
    }
    return tables
  }
}
