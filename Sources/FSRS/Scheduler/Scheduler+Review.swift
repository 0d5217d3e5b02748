extension Scheduler {
  /// The schedule of a card after an answer.
  ///
  /// O(1): at most three updates of a memory, of which those below the rating set its minimum.
  ///
  /// - Parameters:
  ///   - schedule: Where the card stood, nil for one never answered.
  ///   - rating: How the answer came.
  ///   - moment: When it came.
  ///   - draw: A number in 0..<1 from ``Draw``, the same for all ratings of one showing; unused
  ///     when ``fuzz`` is off.
  /// - Returns: Where the card stands now.
  public func review(
    _ schedule: Schedule?, rating: Rating, at moment: Moment, draw: Double
  ) -> Schedule {
    Turn(scheduler: self, schedule: schedule, moment: moment, draw: draw).schedule(after: rating)
  }

  /// The four schedules an answer could lead to.
  ///
  /// - Parameters:
  ///   - schedule: Where the card stands, nil for one never answered.
  ///   - moment: When it would be answered.
  ///   - draw: As for ``review(_:rating:at:draw:)``.
  /// - Returns: For each rating exactly what a review with it would give.
  public func preview(_ schedule: Schedule?, at moment: Moment, draw: Double) -> Preview {
    let turn = Turn(scheduler: self, schedule: schedule, moment: moment, draw: draw)
    return Preview(
      again: turn.schedule(after: .again),
      hard: turn.schedule(after: .hard),
      good: turn.schedule(after: .good),
      easy: turn.schedule(after: .easy))
  }

  /// The chance that a card would be recalled now.
  ///
  /// Counted by the second, so that it falls through the day; updates of the memory count whole
  /// study days.
  ///
  /// - Parameters:
  ///   - schedule: Where the card stands.
  ///   - moment: The present.
  /// - Returns: A probability.
  public func retrievability(of schedule: Schedule, at moment: Moment) -> Double {
    let elapsed = moment.elapsed(since: schedule.last)
    return model.retrievability(
      of: schedule.memory, elapsedDays: Double(elapsed.seconds) / 86_400)
  }
}
