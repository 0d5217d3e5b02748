extension Turn {
  /// The interval after a pass in the review phase: Hard < Good < Easy, whatever the fuzz.
  ///
  /// Each must be a day longer than the one below it, and must not fall behind the last interval
  /// by fuzz alone. Only the maximum interval and ``Evidence`` can make two of them equal.
  ///
  /// - Parameters:
  ///   - rating: Hard, Good or Easy.
  ///   - outcome: The memory after it.
  /// - Returns: Days, from 1 to the maximum interval.
  func passingInterval(_ rating: Rating, _ outcome: Outcome) -> Int {
    let wanted = wanted(outcome)
    let aboveLower =
      switch rating {
      case .again, .hard: 1
      case .good: passingInterval(.hard, self.outcome(of: .hard)) + 1
      case .easy: passingInterval(.good, self.outcome(of: .good)) + 1
      }
    return wholeDays(
      wanted, minimum: max(aboveLower, minimum(wanted.days, after: schedule?.interval ?? 0)))
  }

  /// The least interval that the one before allows.
  ///
  /// If the model wants more than the last interval, fuzz must not take that away: a day more at
  /// the least. If the last interval is among the days that fuzz could choose, it is kept. If the
  /// model wants clearly less, because the card was reviewed early or the settings changed, it gets
  /// less.
  ///
  /// - Parameters:
  ///   - days: The interval wanted.
  ///   - last: The one before, 0 for none.
  /// - Returns: Days, 0 for no minimum.
  func minimum(_ days: Double, after last: Int) -> Int {
    let limits = 0...scheduler.limit
    let last = min(last, scheduler.limit)
    if days.wholeNumber(in: limits) > last { return last + 1 }
    return last <= (days + Fuzz.spread(of: days)).wholeNumber(in: limits) ? last : 0
  }
}
