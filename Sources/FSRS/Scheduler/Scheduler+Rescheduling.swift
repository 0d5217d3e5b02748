extension Scheduler {
  /// The schedule of a card whose memory or settings have changed since its last answer.
  ///
  /// A card in review gets the interval that follows from its memory and the evidence, counted from
  /// its last answer, so it may be overdue at once. A card in steps is unchanged.
  ///
  /// - Parameters:
  ///   - schedule: The card's schedule with the new memory.
  ///   - draw: The draw of its last answer, see ``Draw``.
  ///   - isFirst: Whether its last answer took it out of the learning steps, so that this is its
  ///     first interval, limited by ``maximumFirstInterval``.
  /// - Returns: The same schedule with a new due date and interval.
  public func rescheduled(
    _ schedule: Schedule, draw: Double, isFirst: Bool = false
  ) -> Schedule {
    guard let choice = intervals(for: schedule, isFirst: isFirst) else { return schedule }
    var schedule = schedule
    schedule.interval = Fuzz.day(in: choice, draw: draw)
    schedule.due = .day(schedule.last.day + schedule.interval)
    return schedule
  }

  /// The intervals that a card's memory and these settings allow after its last answer.
  ///
  /// - Parameters:
  ///   - schedule: The card's schedule with the memory to use.
  ///   - previous: The interval before the last answer, if that was a pass: the new one does not
  ///     become shorter because of fuzz alone. nil for no such minimum.
  ///   - isFirst: As in ``rescheduled(_:draw:isFirst:)``.
  /// - Returns: Days; nil for a card in steps.
  public func intervals(
    for schedule: Schedule, after previous: Int? = nil, isFirst: Bool = false
  ) -> ClosedRange<Int>? {
    guard schedule.phase == .review else { return nil }
    let (turn, wanted) = standing(of: schedule)
    return turn.choice(
      wanted, minimum: previous.map { turn.minimum(wanted.days, after: $0) } ?? 1,
      maximum: isFirst ? firstLimit : limit)
  }

  /// The days after a card's last answer until its recall has fallen to ``retention``, but no more
  /// than ``evidence`` supports.
  ///
  /// - Parameter schedule: The card's schedule.
  /// - Returns: Days, not rounded, and whether the evidence limits them.
  public func daysToTarget(of schedule: Schedule) -> (days: Double, isBounded: Bool) {
    let wanted = standing(of: schedule).wanted
    let isBounded = evidence != nil && wanted.days > Double(wanted.limit)
    return (isBounded ? Double(wanted.limit) : wanted.days, isBounded)
  }

  /// A card immediately after its last answer.
  private func standing(of schedule: Schedule) -> (turn: Turn, wanted: Turn.Wanted) {
    let moment = Moment(
      seconds: schedule.last.seconds, day: schedule.last.day, secondsToRollover: 1)
    let turn = Turn(scheduler: self, schedule: schedule, moment: moment, draw: 0)
    let baseline = evidence == nil ? nil : schedule.knownBaseline
    return (turn, turn.wanted(Turn.Outcome(memory: schedule.memory, baseline: baseline)))
  }

  /// Chooses one of several intervals at random, with the probabilities of ``DayLoad``; beyond
  /// ``longestBalanced`` all are equally likely.
  ///
  /// - Parameters:
  ///   - choice: The intervals, in days.
  ///   - chance: A number in 0..<1 from ``Draw``.
  ///   - load: The load of the day at the end of an interval.
  /// - Returns: Days.
  public func interval(
    in choice: ClosedRange<Int>, chance: Double, load: (Int) -> DayLoad
  ) -> Int {
    guard choice.upperBound <= Self.longestBalanced else {
      return Fuzz.day(in: choice, draw: chance)
    }
    let weights = choice.map { load($0).weight(interval: $0) }
    var rest = chance * weights.reduce(0, +)
    for (interval, weight) in zip(choice, weights) {
      rest -= weight
      if rest < 0 { return interval }
    }
    return choice.upperBound
  }
}
