extension Scheduler {
  /// The schedule of a card whose memory or settings changed since its last answer.
  ///
  /// A card in the review phase gets the interval that its memory wants and the evidence supports,
  /// counted from its last answer, so the day may lie in the past: then it is overdue. A card in steps stays as it is.
  ///
  /// - Parameters:
  ///   - schedule: Where the card stands, with the memory to go by.
  ///   - draw: The number its last answer was scheduled with, see ``Draw``.
  ///   - isFirst: Whether its last answer took it out of the learning steps, so that the interval is
  ///     its first one and no longer than ``maximumFirstInterval``.
  /// - Returns: The same with another due day and interval.
  public func rescheduled(
    _ schedule: Schedule, draw: Double, isFirst: Bool = false
  ) -> Schedule {
    guard let choice = intervals(for: schedule, isFirst: isFirst) else { return schedule }
    var schedule = schedule
    schedule.interval = Fuzz.day(in: choice, draw: draw)
    schedule.due = .day(schedule.last.day + schedule.interval)
    return schedule
  }

  /// The intervals that a card's memory and these settings allow it after its last answer.
  ///
  /// - Parameters:
  ///   - schedule: Where the card stands, with the memory to go by.
  ///   - previous: The interval before the last answer, if that answer passed: the new one does not
  ///     fall behind it by fuzz alone, as after a pass. nil for no such minimum.
  ///   - isFirst: As for ``rescheduled(_:draw:isFirst:)``.
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

  /// The days after a card's last answer until its memory has faded to ``retention``, as far as this
  /// scheduler believes it: what the model says, but no more than ``evidence`` supports.
  ///
  /// - Parameter schedule: Where the card stands.
  /// - Returns: Days, not rounded; and whether it is the evidence that ends them.
  public func daysToTarget(of schedule: Schedule) -> (days: Double, isBounded: Bool) {
    let wanted = standing(of: schedule).wanted
    let isBounded = evidence != nil && wanted.days > Double(wanted.limit)
    return (isBounded ? Double(wanted.limit) : wanted.days, isBounded)
  }

  /// A card right after its last answer.
  private func standing(of schedule: Schedule) -> (turn: Turn, wanted: Turn.Wanted) {
    let moment = Moment(
      seconds: schedule.last.seconds, day: schedule.last.day, secondsToRollover: 1)
    let turn = Turn(scheduler: self, schedule: schedule, moment: moment, draw: 0)
    let baseline = evidence == nil ? nil : schedule.knownBaseline
    return (turn, turn.wanted(Turn.Outcome(memory: schedule.memory, baseline: baseline)))
  }

  /// One of several intervals, chosen by chance, each as likely as its ``DayLoad`` says; beyond
  /// ``longestBalanced`` each as likely as the others.
  ///
  /// - Parameters:
  ///   - choice: The intervals, in days.
  ///   - chance: A number in 0..<1 from ``Draw``.
  ///   - load: What speaks for the day at the end of an interval.
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
