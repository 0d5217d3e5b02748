import FSRS

/// The scheduler at each position in replay order. Settings apply from their own position on, so
/// that changing one does not change the past.
struct SchedulerTimeline: Sendable {
  /// The positions at which a new scheduler starts, ascending; the first one is before everything.
  private var starts: [Int32]
  private var schedulers: [Scheduler]
  /// The schedulers that replace it until the last day of a plan, by deck; under "" for all decks.
  private var plans: [[String: (last: Int, scheduler: Scheduler)]] = [[:]]

  init(_ base: Scheduler) {
    starts = [-1]
    schedulers = [base]
  }

  mutating func append(
    _ scheduler: Scheduler, planned: [String: (last: Int, scheduler: Scheduler)] = [:],
    from rank: Int32
  ) {
    starts.append(rank)
    schedulers.append(scheduler)
    plans.append(planned)
  }

  /// The scheduler for a deck at a position in replay order, on a day.
  func scheduler(at rank: Int32, on day: Int, of deck: String) -> Scheduler {
    let index = index(at: rank)
    return plan(index, on: day, of: deck) ?? schedulers[index]
  }

  private func plan(_ index: Int, on day: Int, of deck: String) -> Scheduler? {
    let plans = plans[index]
    if plans.isEmpty { return nil }
    guard let plan = plans[deck] ?? plans[""], day <= plan.last else { return nil }
    return plan.scheduler
  }

  /// The schedule after an answer to a card of a deck at a position in replay order.
  func review(
    _ schedule: Schedule?, of deck: String, rating: Rating, at moment: Moment, draw: Double,
    rank: Int32
  ) -> Schedule {
    let index = index(at: rank)
    if let scheduler = plan(index, on: moment.day, of: deck) {
      return scheduler.review(schedule, rating: rating, at: moment, draw: draw)
    }
    // Borrowed in place: copies would make threads contend for reference counts.
    return schedulers.span[index].review(schedule, rating: rating, at: moment, draw: draw)
  }

  /// The last start that is not after a position.
  private func index(at rank: Int32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= rank { low = middle } else { high = middle }
    }
    return low
  }

  /// The present scheduler.
  var last: Scheduler { schedulers[schedulers.count - 1] }
}
