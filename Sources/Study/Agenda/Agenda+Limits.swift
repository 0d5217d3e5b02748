import Deck
import FSRS
import Progress

extension Agenda {
  /// The time that all the cards take, in milliseconds, at the learner's usual time per answer.
  ///
  /// A new card is answered ``Progress/answersToNew`` times.
  package func milliseconds(for progress: Progress) -> Int {
    (dueCount + new.count * progress.answersToNew) * progress.pace
  }

  /// Keeps the first cards: cards in learning steps, then due cards, then new cards.
  mutating func shorten(to limit: Int) {
    learning = Array(learning.prefix(limit))
    due = Array(due.prefix(limit - learning.count))
    new = Array(new.prefix(limit - learning.count - due.count))
  }

  /// Keeps as many cards as fit into a time, but at least one, so that there is always a next step.
  mutating func shorten(toMinutes minutes: Double, _ progress: Progress) {
    let answers = Int(max(0, min(minutes, 1_440)) * 60_000) / max(1, progress.pace)
    let old = min(dueCount, max(minutes > 0 ? 1 : 0, answers))
    let isCut = old < dueCount
    let room = isCut ? 0 : (answers - old) / progress.answersToNew
    let begins = old == 0 && minutes > 0 ? max(1, room) : room
    let before = dueCount + new.count
    shorten(to: old + min(new.count, begins))
    leftOver = before - dueCount - new.count
  }
}

extension Progress {
  /// The minutes left of a daily limit after today's answers, each counted with the usual time; nil
  /// if there is no limit.
  func minutesLeft(in deck: Deck, on day: Int) -> Double? {
    guard let minutes = settings.minutes else { return nil }
    let done = answered(in: deck, on: day) * pace
    return max(0, Double(minutes) - Double(done) / 60_000)
  }
}
