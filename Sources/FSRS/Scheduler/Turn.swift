/// A card at the moment of an answer, with everything that the scheduling rules read.
///
/// The rules for cards in steps are in `Turn+Steps.swift`, those for passes in the review phase in
/// `Turn+Passing.swift`.
struct Turn {
  /// The settings and the model.
  let scheduler: Scheduler
  /// The card's schedule; nil if it is new.
  let schedule: Schedule?
  /// Now.
  let moment: Moment
  /// The random number for this showing, in 0..<1.
  let draw: Double
  /// The memory at the moment of the answer; nil if the card is new.
  private let found: MemoryAtReview?

  init(scheduler: Scheduler, schedule: Schedule?, moment: Moment, draw: Double) {
    self.scheduler = scheduler
    self.schedule = schedule
    self.moment = moment
    self.draw = draw
    found = schedule.map {
      scheduler.model.atReview(of: $0.memory, after: moment.elapsed(since: $0.last))
    }
  }

  /// The phase, due date and interval after a rating.
  struct Next {
    /// The phase.
    let phase: Schedule.Phase
    /// The time from which the card is due.
    let due: Due
    /// Days until then; 0 in steps.
    let interval: Int
  }

  /// The memory after a rating.
  struct Outcome {
    /// The memory, by the scheduler's model.
    let memory: Memory
    /// The memory by the default parameters; nil without ``Scheduler/evidence``.
    let baseline: Baseline?
  }

  /// The schedule after a rating.
  ///
  /// - Parameter rating: The rating.
  /// - Returns: The new schedule.
  func schedule(after rating: Rating) -> Schedule {
    let outcome = outcome(of: rating)
    let misses = misses(after: rating)
    let next = rested(next(after: rating, outcome), misses: rating == .again ? misses : 0)
    let lapsed = schedule?.phase == .review && rating == .again
    return Schedule(
      phase: next.phase,
      memory: outcome.memory,
      last: Schedule.Last(seconds: moment.seconds, day: moment.day),
      due: next.due,
      interval: next.interval,
      reviews: (schedule?.reviews ?? 0) + 1,
      lapses: (schedule?.lapses ?? 0) + (lapsed ? 1 : 0),
      misses: misses, baseline: outcome.baseline)
  }

  /// The number of misses on this study day, including this answer; 255 stands for all larger numbers.
  private func misses(after rating: Rating) -> Int {
    let before = schedule.map { $0.last.day == moment.day ? $0.misses : 0 } ?? 0
    return min(255, before + (rating == .again ? 1 : 0))
  }

  /// Moves a card to the next study day if it was missed often enough: another try on the same day
  /// would teach little.
  private func rested(_ next: Next, misses: Int) -> Next {
    guard let most = scheduler.missesBeforeRest, misses >= most, case .instant = next.due else {
      return next
    }
    return Next(phase: next.phase, due: .day(moment.day + 1), interval: next.interval)
  }

  /// Chooses the rule by phase and rating.
  private func next(after rating: Rating, _ outcome: Outcome) -> Next {
    switch schedule?.phase {
    case nil:
      return next(after: rating, outcome, .learning, step: 0)
    case .learning(let step):
      return next(after: rating, outcome, .learning, step: step)
    case .relearning(let step):
      return next(after: rating, outcome, .relearning, step: step)
    case .review where rating == .again:
      return next(after: rating, outcome, .relearning, step: 0)
    case .review:
      return inReview(for: passingInterval(rating, outcome))
    }
  }

  /// The memory after a rating.
  ///
  /// - Parameter rating: The rating.
  /// - Returns: The memory by the model, and by the default parameters if needed.
  func outcome(of rating: Rating) -> Outcome {
    Outcome(
      memory: found.map { scheduler.model.next($0, rating: rating) }
        ?? scheduler.model.first(rating),
      baseline: scheduler.evidence == nil ? nil : baseline(after: rating))
  }

  private func baseline(after rating: Rating) -> Baseline {
    guard let schedule else { return Baseline(first: rating) }
    return schedule.knownBaseline.next(rating, after: moment.elapsed(since: schedule.last))
  }

  /// An interval before it is converted to whole days.
  struct Wanted {
    /// The model's interval, neither rounded nor limited.
    let days: Double
    /// The longest interval that the settings and the evidence allow, in days.
    let limit: Int
  }

  /// The model's interval after a rating.
  ///
  /// - Parameter outcome: The memory after the rating.
  /// - Returns: Days, and their limit.
  func wanted(_ outcome: Outcome) -> Wanted {
    let days = scheduler.model.interval(for: outcome.memory, retention: scheduler.retention)
    guard let evidence = scheduler.evidence, let baseline = outcome.baseline else {
      return Wanted(days: days, limit: scheduler.limit)
    }
    let limit = evidence.limit(baseline, retention: scheduler.retention)
    return Wanted(days: days, limit: min(limit, scheduler.limit))
  }

  /// Converts an interval to whole days, spread if fuzz is on.
  ///
  /// - Parameters:
  ///   - wanted: The interval; its limit takes precedence over everything.
  ///   - minimum: The smallest number of days; the maximum takes precedence.
  ///   - maximum: The largest number of days, from 1; nil for the limit of the interval alone.
  /// - Returns: Days, from 1 to the maximum.
  func wholeDays(_ wanted: Wanted, minimum: Int, maximum: Int? = nil) -> Int {
    Fuzz.day(in: choice(wanted, minimum: minimum, maximum: maximum), draw: draw)
  }

  /// The whole days that an interval may become: one, or several if fuzz is on.
  ///
  /// The parameters are those of ``wholeDays(_:minimum:maximum:)``.
  func choice(_ wanted: Wanted, minimum: Int, maximum: Int? = nil) -> ClosedRange<Int> {
    let days = wanted.days
    let maximum = min(maximum ?? wanted.limit, wanted.limit)
    let limits = min(max(1, minimum), maximum)...maximum
    guard scheduler.fuzz else {
      let day = days.wholeNumber(in: limits)
      return day...day
    }
    return Fuzz.range(around: days, minimum: limits.lowerBound, maximum: limits.upperBound)
  }

  /// The review phase with an interval.
  ///
  /// - Parameter days: The interval.
  /// - Returns: What follows.
  func inReview(for days: Int) -> Next {
    Next(phase: .review, due: .day(moment.day + days), interval: days)
  }
}
