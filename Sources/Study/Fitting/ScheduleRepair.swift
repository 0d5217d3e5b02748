import FSRS
import ProgressStore

/// What brings back the cards that an earlier version sent further than the learner's answers support.
///
///     if let repair = ScheduleRepair(of: progress, on: day) {
///       try recorder.save(.repair(repair.event))
///     }
///
/// It is needed once for each choice of parameters that was saved without its evidence, also if no card
/// is beyond it: from then on their intervals are bounded.
package struct ScheduleRepair: Hashable, Sendable {
  /// How many cards a day are made due that would be due at once.
  private static let perDay = 10

  /// The event that does it.
  package let event: Event.Repair
  /// How many cards come back earlier.
  package let cards: Int

  /// Finds out what there is to repair; nil if nothing.
  ///
  /// - Complexity: O(1) without anything to repair, else O(answers).
  package init?(of progress: Progress, on day: StudyDay) {
    guard let cause = progress.unsupportedChoice else { return nil }
    let evidence = Material(progress.histories).evidence(
      at: progress.scheduler(on: day, of: "").retention)
    let days = progress.beyond(evidence, on: day)
    let atOnce = days.values.count { $0 <= day.number }
    cards = days.count
    event = Event.Repair(
      of: cause, evidence: evidence, spread: (atOnce + Self.perDay - 1) / Self.perDay)
  }
}
