import Questions
import Synchronization

/// Which card an answer belongs to that the judge says is another's, and where cards stand in a deck.
///
/// It is gathered when it is first asked for: most sittings never are.
struct AnswerOwners: Sendable {
  /// The deck.
  let deck: Deck
  private let gathered = Gathered()

  /// The tables, and the lock that they are made under.
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

  /// The card of another fact whose answer is called so, in the same topic if there is one; nil when
  /// it is the answer of none.
  func card(called name: String, besides card: Card) -> Card? {
    let others = tables.cards[name, default: []].filter { $0.fact != card.fact }
    return others.first { $0.topic == card.topic } ?? others.first
  }

  /// The place in the deck of the card with an id; nil when the deck has none.
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
      // The judge calls numbers and dates by their card's label, names by the first of their forms.
      tables.cards[card.label, default: []].append(card)
      guard case .name(let name) = card.answer else { continue }
      for form in Set(name.accepted) where form != card.label {
        tables.cards[form, default: []].append(card)
      }
    }
    return tables
  }
}
