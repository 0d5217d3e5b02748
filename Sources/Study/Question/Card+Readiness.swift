import FSRS
import ProgressStore
import Questions

extension Card {
  /// Whether it may be asked for the first time: a composite waits until what it asks together has
  /// been learnt alone, each member's own card having left its learning steps. A card of one fact
  /// never waits.
  package func isReady(in progress: Progress, of deck: Deck) -> Bool {
    guard isComposite else { return true }
    return members.allSatisfy { member in
      let key = CardKey(deck: deck.subject, card: "\(deck.subject)/\(member)")
      return FormChoice.isLearnt(progress.card(key)?.schedule)
    }
  }
}
