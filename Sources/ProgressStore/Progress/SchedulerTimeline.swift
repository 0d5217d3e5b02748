import FSRS

/// Which scheduler was in force when: settings take effect from their place in the replay order on, so
/// that changing one leaves the past as it was.
struct SchedulerTimeline: Sendable {
  /// The places where a scheduler begins, ascending; the first one begins before everything.
  private var starts: [Int32]
  private var schedulers: [Scheduler]
  /// What holds instead up to the last day of a plan, by deck; under "" for all decks.
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

  /// The scheduler in force for a deck at a place in the replay order, on a day.
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

  /// The schedule after an answer to a card of a deck at a place in the replay order.
  func review(
    _ schedule: Schedule?, of deck: String, rating: Rating, at moment: Moment, draw: Double,
    rank: Int32
  ) -> Schedule {
    let index = index(at: rank)
    if let scheduler = plan(index, on: moment.day, of: deck) {
      return scheduler.review(schedule, rating: rating, at: moment, draw: draw)
    }
    // Borrowed where it stands: copies would have threads contend for its reference counts.
    return schedulers.span[index].review(schedule, rating: rating, at: moment, draw: draw)
  }

  /// The last start that is not after a place.
  private func index(at rank: Int32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= rank { low = middle } else { high = middle }
    }
    return low
  }

  /// The scheduler in force now.
  var last: Scheduler { schedulers[schedulers.count - 1] }
}
