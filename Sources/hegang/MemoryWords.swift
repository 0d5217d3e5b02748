import FSRS
import Journal
import Progress
import Study
import Terminal

/// Texts about how long a memory will last, consistent with the card's due date.
@MainActor
enum MemoryWords {
  /// The memory of a card now and later: "recall now 95%, down to the target of 90% in 12 days".
  ///
  /// The time is as long as the scheduler accepts: the model's prediction, or less if the learner's
  /// answers do not support it.
  static func outlook(
    of schedule: Schedule, in deck: String, _ progress: Progress, at moment: Moment
  ) -> String {
    let scheduler = progress.scheduler(on: StudyDay(number: moment.day), of: deck)
    let now = percent(scheduler.retrievability(of: schedule, at: moment))
    guard schedule.phase == .review else { return "recall now \(now), still in the learning steps" }
    let target = percent(scheduler.retention)
    let (days, isBounded) = scheduler.daysToTarget(of: schedule)
    let left = Double(schedule.last.day - moment.day) + days
    if left < 0.5 { return "recall now \(now), no longer above the target of \(target)" }
    let time = Words.days(left)
    return isBounded
      ? "recall now \(now), your answers support no more than \(left < 1 ? time : "\(time) more")"
      : "recall now \(now), down to the target of \(target) in \(time)"
  }

  /// The sentence "Next in 12 days.", and the reason if recall is not predicted to be at the target
  /// then.
  static func next(
    of card: CardProgress, _ progress: Progress, at moment: Moment
  ) -> String {
    guard let schedule = card.schedule else { return "" }
    let next = next(of: schedule, at: moment)
    let scheduler = progress.scheduler(on: StudyDay(number: moment.day), of: card.key.deck)
    guard
      let choice = scheduler.intervals(for: schedule, isFirst: card.isFirstInterval)
    else { return next }
    let given = schedule.dueDay - schedule.last.day
    // The order of the ratings may add a day or two.
    if (choice.lowerBound - 1...choice.upperBound + 2).contains(given) { return next }
    return "\(next), a date from earlier settings or set by hand (hegang reschedule updates dates)"
  }

  /// "in 106 days", never in months: ``outlook(of:in:_:at:)`` beside it counts in days too.
  private static func next(of schedule: Schedule, at moment: Moment) -> String {
    let days = schedule.dueDay - moment.day
    return schedule.phase == .review && days > 1
      ? "in \(Words.count(days, "day"))" : Words.next(schedule, at: moment)
  }

  /// A probability in percent, such as "95%".
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
