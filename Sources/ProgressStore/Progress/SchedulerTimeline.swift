import FSRS

/// Which scheduler was in force when: settings take effect from their place in the fold order on, so
/// that changing one leaves the past as it was.
struct SchedulerTimeline: Sendable {
  /// The places where a scheduler begins, ascending; the first one begins before everything.
  private var starts: [Int32]
  private var schedulers: [Scheduler]
  /// What holds instead up to the last day of a plan.
  private var plans: [(last: Int, scheduler: Scheduler)?] = [nil]

  init(_ base: Scheduler) {
    starts = [-1]
    schedulers = [base]
  }

  mutating func append(
    _ scheduler: Scheduler, planned: (last: Int, scheduler: Scheduler)? = nil, from rank: Int32
  ) {
    starts.append(rank)
    schedulers.append(scheduler)
    plans.append(planned)
  }

  /// The scheduler in force at a place in the fold order, on a day.
  func scheduler(at rank: Int32, on day: Int) -> Scheduler {
    let index = index(at: rank)
    guard let plan = plans[index], day <= plan.last else { return schedulers[index] }
    return plan.scheduler
  }

  /// The schedule after an answer at a place in the fold order.
  func review(
    _ schedule: Schedule?, rating: Rating, at moment: Moment, draw: Double, rank: Int32
  ) -> Schedule {
    let index = index(at: rank)
    if let plan = plans[index], moment.day <= plan.last {
      return plan.scheduler.review(schedule, rating: rating, at: moment, draw: draw)
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
