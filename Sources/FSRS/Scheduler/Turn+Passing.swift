extension Turn {
  /// The interval after a pass in the review phase: Hard < Good < Easy, whatever the fuzz.
  ///
  /// Each must be at least a day longer than the lower one, and none may be shorter than the last
  /// interval because of fuzz alone. Only the maximum interval and ``Evidence`` can make two of
  /// them equal.
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

  /// The shortest interval allowed after the previous one.
  ///
  /// If the model's interval is longer than the last one, fuzz must not undo that: the result is at
  /// least a day longer. If the last interval is among the days that fuzz could choose, it is kept.
  /// If the model's interval is clearly shorter, because the card was reviewed early or the
  /// settings changed, the result may be shorter.
  ///
  /// - Parameters:
  ///   - days: The model's interval.
  ///   - last: The previous interval, 0 for none.
  /// - Returns: Days, 0 for no minimum.
  func minimum(_ days: Double, after last: Int) -> Int {
    let limits = 0...scheduler.limit
    let last = min(last, scheduler.limit)
    if days.wholeNumber(in: limits) > last { return last + 1 }
    return last <= (days + Fuzz.spread(of: days)).wholeNumber(in: limits) ? last : 0
  }
}
