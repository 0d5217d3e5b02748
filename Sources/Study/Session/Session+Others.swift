import Deck
import FSRS
import Progress

extension Session {
  /// Removes cards that another session of the learner asks.
  package mutating func leaveOut(_ cards: Set<String>) {
    guard !cards.isEmpty else { return }
    planned -= queue.leaveOut { cards.contains($0.id) }
    for card in queue.cards where cards.contains(card.id) { queue.remove(card) }
  }

  /// Removes waiting cards that another session of the learner has answered.
  ///
  /// - Parameter progress: The progress with the answers of that session. It does not replace this
  ///   session's progress, because an undo takes back what was done here.
  package mutating func leaveOut(answeredIn progress: Progress) {
    let answered = queue.waiting.filter {
      progress.schedule(of: $0, in: deck)?.last != self.progress.schedule(of: $0, in: deck)?.last
    }
    leaveOut(Set(answered.map(\.id)))
  }

  /// The session with the answers that other sessions have saved meanwhile, for the summary.
  package func over(_ progress: Progress) -> Session {
    var session = self
    session.progress = progress
    return session
  }
}
