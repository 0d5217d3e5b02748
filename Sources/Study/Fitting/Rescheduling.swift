import FSRS
import ProgressStore

/// What new days by new weights would mean, before anything is saved.
package struct Rescheduling: Hashable, Sendable {
  /// How far ahead days are compared.
  package static let horizon = 14

  /// Cards that come back after days.
  package let cards: Int
  /// Those of them that get another day.
  package let moved: Int
  /// Those of them that get an earlier one.
  package let earlier: Int
  /// The cards due on each of the next days, today with what is overdue first, as they stand.
  package let before: [Int]
  /// The same with new days.
  package let after: [Int]

  /// Compares days.
  /// - Parameters:
  ///   - weights: The choice of weights.
  ///   - progress: Where the learner stands.
  ///   - clock: Now.
  package init?(_ weights: Event.Weights, _ progress: Progress, at clock: ClockReading) {
    let weights = Event.Weights(weights.parameters, answers: weights.answers, reschedules: true)
    guard let writer = WriterID("preview"),
      let event = try? Event(writer: writer, sequence: 1, clock: clock, kind: .weights(weights))
    else { return nil }
    var next = progress
    next.apply(event)
    let today = clock.moment.day
    var before = [Int](repeating: 0, count: Self.horizon)
    var after = before
    func count(_ schedule: Schedule, in days: inout [Int]) {
      let day = max(0, schedule.dueDay - today)
      if day < days.count { days[day] += 1 }
    }
    var (cards, moved, earlier) = (0, 0, 0)
    for card in progress.studiedCards {
      guard let old = card.schedule, old.phase == .review,
        let new = next.card(card.key)?.schedule
      else { continue }
      cards += 1
      moved += old.due == new.due ? 0 : 1
      earlier += new.dueDay < old.dueDay ? 1 : 0
      count(old, in: &before)
      count(new, in: &after)
    }
    (self.cards, self.moved, self.earlier) = (cards, moved, earlier)
    (self.before, self.after) = (before, after)
  }
}
