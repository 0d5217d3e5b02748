import Deck

extension Session {
  /// Continues with a newer version of the deck; the open question is asked again.
  package mutating func renew(_ deck: Deck) {
    self.deck = deck
    keys = AnswerKeys(deck)
    owners = AnswerOwners(deck)
    if let open = current?.card { queue.putFirst(open) }
    current = nil
    queue.renew(from: deck.cardsByID)
  }
}
