extension Scheduler {
  /// The schedule of a card after an answer.
  ///
  /// O(1): at most three updates of a memory; those for lower ratings give the minimum interval.
  ///
  /// - Parameters:
  ///   - schedule: The card's schedule; nil for a card never answered.
  ///   - rating: The rating of the answer.
  ///   - moment: The moment of the answer.
  ///   - draw: A number in 0..<1 from ``Draw``, the same for all ratings of one showing; unused if
  ///     ``fuzz`` is off.
  /// - Returns: The new schedule.
  public func review(
    _ schedule: Schedule?, rating: Rating, at moment: Moment, draw: Double
  ) -> Schedule {
    Turn(scheduler: self, schedule: schedule, moment: moment, draw: draw).schedule(after: rating)
  }

  /// The four schedules that an answer could give.
  ///
  /// - Parameters:
  ///   - schedule: The card's schedule; nil for a card never answered.
  ///   - moment: The moment of the answer.
  ///   - draw: As for ``review(_:rating:at:draw:)``.
  /// - Returns: For each rating, exactly what a review with that rating would give.
  public func preview(_ schedule: Schedule?, at moment: Moment, draw: Double) -> Preview {
    let turn = Turn(scheduler: self, schedule: schedule, moment: moment, draw: draw)
    return Preview(
      again: turn.schedule(after: .again),
      hard: turn.schedule(after: .hard),
      good: turn.schedule(after: .good),
      easy: turn.schedule(after: .easy))
  }

  /// The probability that a card would be recalled now.
  ///
  /// It falls with every second, while updates of the memory use whole study days.
  ///
  /// - Parameters:
  ///   - schedule: The card's schedule.
  ///   - moment: The present.
  /// - Returns: A probability.
  public func retrievability(of schedule: Schedule, at moment: Moment) -> Double {
    let elapsed = moment.elapsed(since: schedule.last)
    return model.retrievability(
      of: schedule.memory, elapsedDays: Double(elapsed.seconds) / 86_400)
  }
}
