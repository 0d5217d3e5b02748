extension Scheduler {
  /// The schedule of a card whose memory or settings changed since its last answer.
  ///
  /// A card in the review phase gets the interval that its memory wants, counted from its last
  /// answer, so the day may lie in the past: then it is overdue. A card in steps stays as it is.
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
    guard schedule.phase == .review else { return schedule }
    let moment = Moment(
      seconds: schedule.last.seconds, day: schedule.last.day, secondsToRollover: 1)
    let turn = Turn(scheduler: self, schedule: schedule, moment: moment, draw: draw)
    var schedule = schedule
    schedule.interval = turn.wholeDays(
      turn.wantedDays(schedule.memory), minimum: 1, maximum: isFirst ? firstLimit : limit)
    schedule.due = .day(schedule.last.day + schedule.interval)
    return schedule
  }
}
