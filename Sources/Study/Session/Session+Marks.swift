import Deck
import FSRS
import Progress

extension Session {
  /// The key of a card in the journal.
  func key(of card: Card) -> CardKey { CardKey(deck: deck.subject, card: card.id) }

  /// The learner's marks on a card.
  package func marks(of card: Card) -> CardMarks { progress.marks(of: key(of: card)) }

  /// The event that saves a mark on a card.
  package func marking(_ card: Card, _ change: Event.Mark.Change) -> Event.Kind {
    .mark(Event.Mark(deck: deck.subject, card: card.id, change))
  }

  /// The form in which a card is asked: the one the learner pinned, or the session's.
  func form(of card: Card, _ schedule: Schedule?) -> Form {
    let pinned = marks(of: card).form.flatMap(FormChoice.init)
    return (pinned ?? forms).form(of: card, schedule: schedule)
  }

  /// Applies a mark to the queue at once.
  mutating func obey(_ mark: Event.Mark, on day: StudyDay) {
    // A card that is pinned to another form is asked again in that form.
    if case .pin = mark.change, let open = current?.card, open.id == mark.card {
      queue.putFirst(open)
      current = nil
    }
    obeyMarks(on: day)
  }

  /// Removes cards that are not to be asked on a day, and returns those that are again.
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

extension Card {
  /// Whether the card can be asked in this form.
  package func hasForm(_ choice: FormChoice) -> Bool {
    switch choice {
    case .any: true
    case .typed: form(.typed) != nil
    case .choice: form(.choice) != nil
    }
  }
}
