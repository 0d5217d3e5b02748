import FSRS
import ProgressStore
import Questions

extension Agenda {
  /// How long the cards take a learner, in milliseconds, if each is answered at his or her pace.
  ///
  /// A new card is answered as often as ``Progress/answersToNew`` says.
  package func milliseconds(for progress: Progress) -> Int {
    (dueCount + new.count * progress.answersToNew) * progress.pace
  }

  /// Keeps the first cards: learning, then due, then new.
  mutating func shorten(to limit: Int) {
    learning = Array(learning.prefix(limit))
    due = Array(due.prefix(limit - learning.count))
    new = Array(new.prefix(limit - learning.count - due.count))
  }

  /// Keeps as many cards as a time holds: one at least, so that there is always a next step.
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
  /// The minutes that a day's limit leaves, at the pace of the answers given on it; nil without a
  /// limit.
  func minutesLeft(in deck: Deck, on day: Int) -> Double? {
    guard let minutes = settings.minutes else { return nil }
    let done = answered(in: deck, on: day) * pace
    return max(0, Double(minutes) - Double(done) / 60_000)
  }
}
