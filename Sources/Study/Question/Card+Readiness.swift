import Deck
import FSRS
import Progress

extension Card {
  /// Whether the card may be introduced. A composite waits until each member's own card has left
  /// its learning steps; a card of one fact never waits.
  package func isReady(in progress: Progress, of deck: Deck) -> Bool {
    guard isComposite else { return true }
    return members.allSatisfy { member in
      let key = CardKey(deck: deck.subject, card: "\(deck.subject)/\(member)")
      return FormChoice.isLearnt(progress.card(key)?.schedule)
    }
  }
}
