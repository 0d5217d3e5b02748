import ProgressStore
import Questions

extension Session {
  /// What names a card of the deck in the journal.
  func key(of card: Card) -> CardKey { CardKey(deck: deck.subject, card: card.id) }

  /// What the learner said about a card.
  package func marks(of card: Card) -> CardMarks { progress.marks(of: key(of: card)) }

  /// The event that says something about a card.
  package func marking(_ card: Card, _ change: Event.Mark.Change) -> Event.Kind {
    .mark(Event.Mark(deck: deck.subject, card: card.id, change))
  }

  /// Takes out what is not to be asked on a day, and takes back what is again.
  mutating func obeyMarks(on day: StudyDay) {
    let unwanted = Set(
      progress.markedCards.filter {
        $0.deck == deck.subject && !progress.marks(of: $0).allows(on: day)
      }.map(\.card))
    let back = setAside.filter { !unwanted.contains($0.id) }
    setAside.removeAll { !unwanted.contains($0.id) }
    for card in back {
      guard isPlanned(card) else {
        bringBack(card)
        continue
      }
      queue.putFirst(card)
      planned += 1
    }
    for card in [current?.card].compactMap(\.self) + queue.cards where unwanted.contains(card.id) {
      queue.remove(card)
      setAside.append(card)
      if isPlanned(card) { planned -= 1 }
    }
    if let open = current?.card, unwanted.contains(open.id) { current = nil }
  }
}
