import FSRS
import Progress

/// Makes cards due again that an earlier version sent further than the learner's answers support.
///
///     if let repair = ScheduleRepair(of: progress, on: day) {
///       try recorder.save(.repair(repair.event))
///     }
///
/// It is needed once for each fit that was saved without its evidence, even if no card is beyond
/// the limit: from then on the intervals are bounded.
package struct ScheduleRepair: Hashable, Sendable {
  /// The number of cards a day that are made due, of those that would be due at once.
  private static let perDay = 10

  /// The event that repairs the schedules.
  package let event: Event.Repair
  /// The number of cards that come back earlier.
  package let cards: Int

  /// Finds what there is to repair; nil if there is nothing.
  ///
  /// - Complexity: O(1) if there is nothing to repair, else O(answers).
  package init?(of progress: Progress, on day: StudyDay) {
    guard let cause = progress.unsupportedChoice else { return nil }
    let evidence = ReviewHistory(progress.histories).evidence(
      at: progress.scheduler(on: day, of: "").retention)
    let days = progress.beyond(evidence, on: day)
    let atOnce = days.values.count { $0 <= day.number }
    cards = days.count
    event = Event.Repair(
      of: cause, evidence: evidence, spread: (atOnce + Self.perDay - 1) / Self.perDay)
  }
}
