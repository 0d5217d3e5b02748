/// One card at the moment it is answered: all that the rules read.
///
/// The rules for cards in steps are in `Turn+Steps.swift`, those for passes in the review phase in
/// `Turn+Passing.swift`.
struct Turn {
  /// The settings and the model.
  let scheduler: Scheduler
  /// Where the card stands; nil when it is new.
  let schedule: Schedule?
  /// Now.
  let moment: Moment
  /// The random number for this showing, in 0..<1.
  let draw: Double
  /// What the answer found of the memory; nil when the card is new.
  private let remains: Remains?

  init(scheduler: Scheduler, schedule: Schedule?, moment: Moment, draw: Double) {
    self.scheduler = scheduler
    self.schedule = schedule
    self.moment = moment
    self.draw = draw
    remains = schedule.map {
      scheduler.model.remains(of: $0.memory, after: moment.elapsed(since: $0.last))
    }
  }

  /// Where a rating puts a card, apart from its memory and counts.
  struct Place {
    /// The part of its life.
    let phase: Schedule.Phase
    /// When it comes back.
    let due: Due
    /// Days until then; 0 in steps.
    let interval: Int
  }

  /// The schedule that a rating leads to.
  ///
  /// - Parameter rating: The rating.
  /// - Returns: The new schedule.
  func schedule(after rating: Rating) -> Schedule {
    let memory = memory(after: rating)
    let misses = misses(after: rating)
    let place = rested(place(after: rating, memory), misses: rating == .again ? misses : 0)
    let lapsed = schedule?.phase == .review && rating == .again
    return Schedule(
      phase: place.phase,
      memory: memory,
      last: Schedule.Last(seconds: moment.seconds, day: moment.day),
      due: place.due,
      interval: place.interval,
      reviews: (schedule?.reviews ?? 0) + 1,
      lapses: (schedule?.lapses ?? 0) + (lapsed ? 1 : 0),
      misses: misses)
  }

  /// How often the card was missed on this study day, an answer included.
  private func misses(after rating: Rating) -> Int {
    let before = schedule.map { $0.last.day == moment.day ? $0.misses : 0 } ?? 0
    return before + (rating == .again ? 1 : 0)
  }

  /// The place of a card that was missed, or the next study day once it was missed often enough:
  /// another try on the same day would teach little.
  private func rested(_ place: Place, misses: Int) -> Place {
    guard let most = scheduler.missesBeforeRest, misses >= most, case .instant = place.due else {
      return place
    }
    return Place(phase: place.phase, due: .day(moment.day + 1), interval: place.interval)
  }

  /// Chooses the rule by phase and rating.
  private func place(after rating: Rating, _ memory: Memory) -> Place {
    switch schedule?.phase {
    case nil:
      return place(after: rating, memory, .learning, step: 0)
    case .learning(let step):
      return place(after: rating, memory, .learning, step: step)
    case .relearning(let step):
      return place(after: rating, memory, .relearning, step: step)
    case .review where rating == .again:
      return place(after: rating, memory, .relearning, step: 0)
    case .review:
      return review(in: passingInterval(rating, memory))
    }
  }

  /// The memory that a rating leads to.
  ///
  /// - Parameter rating: The rating.
  /// - Returns: The model's answer.
  func memory(after rating: Rating) -> Memory {
    guard let remains else { return scheduler.model.first(rating) }
    return scheduler.model.next(remains, rating: rating)
  }

  /// The interval the model wants, neither rounded nor limited.
  ///
  /// - Parameter memory: The memory after the rating.
  /// - Returns: Days.
  func wantedDays(_ memory: Memory) -> Double {
    scheduler.model.interval(for: memory, retention: scheduler.retention)
  }

  /// Makes whole days of an interval, spread if fuzz is on.
  ///
  /// - Parameters:
  ///   - days: The interval wanted.
  ///   - minimum: The least number of days; the maximum wins over it.
  ///   - maximum: The greatest number of days, from 1.
  /// - Returns: Days, from 1 to the maximum.
  func wholeDays(_ days: Double, minimum: Int, maximum: Int) -> Int {
    Fuzz.day(in: choice(days, minimum: minimum, maximum: maximum), draw: draw)
  }

  /// The whole days that an interval may become: one, or several if fuzz is on.
  ///
  /// The parameters are those of ``wholeDays(_:minimum:maximum:)``.
  func choice(_ days: Double, minimum: Int, maximum: Int) -> ClosedRange<Int> {
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
  /// - Returns: The place.
  func review(in days: Int) -> Place {
    Place(phase: .review, due: .day(moment.day + days), interval: days)
  }
}
