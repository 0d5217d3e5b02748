/// The answers behind fitted parameters, which limit how long intervals may become.
///
/// A fit knows only the delays in its answers. Fitted to a few hundred answers from four weeks,
/// parameters once gave a card that was answered well four times an interval of 45 years. A
/// scheduler with ``Scheduler/evidence`` gives no interval that the learner's answers do not
/// support.
public struct Evidence: Hashable, Sendable {
  /// The number of answers the parameters were fitted to, from 0.
  public var answers: Int

  /// The study days from the first of them to the last, from 0.
  public var days: Int

  /// The longest delay in study days after which the learner still recalled, from 0.
  public var longestGap: Int

  /// Creates evidence from its numbers.
  ///
  /// - Parameters:
  ///   - answers: The number of answers.
  ///   - days: The study days from the first to the last.
  ///   - longestGap: The longest delay after which the learner still recalled.
  public init(answers: Int, days: Int, longestGap: Int) {
    self.answers = max(0, answers)
    self.days = max(0, days)
    self.longestGap = max(0, longestGap)
  }

  /// The range of ``factor``.
  static let factors = 3.0...10.0

  /// How many times longer than the default interval a fitted one may be.
  ///
  ///     3 · sqrt(min(answers/1,000, days/60)), from 3 to 10
  ///
  /// It is 3 until there are 1,000 answers from 60 days, 6 with 4,000 from 8 months, and 10 with
  /// 11,100 from 22 months, because the standard error of a fit falls with the square root of the
  /// number of answers.
  public var factor: Double {
    let share = min(Double(answers) / 1_000, Double(days) / 60)
    return (Self.factors.lowerBound * share.squareRoot()).clamped(to: Self.factors)
  }

  /// The longest interval for a card, in whole days.
  ///
  ///     max(d + spread(d), factor · min(d, g))
  ///
  /// d is the interval that the default parameters of FSRS-6 give after the same answers, and g the
  /// longest delay after which the learner recalled, either when the parameters were fitted or this
  /// card since. The default interval itself, with its ``Fuzz``, is always allowed: it is supported
  /// by many learners' answers.
  ///
  /// - Parameters:
  ///   - baseline: The card's memory by the default parameters.
  ///   - retention: The target probability of recall.
  /// - Returns: Days, from 1.
  public func limit(_ baseline: Baseline, retention: Double) -> Int {
    let days = Baseline.model.interval(for: baseline.memory, retention: retention)
    let gap = Double(max(longestGap, baseline.longestGap))
    // Neither the exact default interval nor its whole days are exceeded by more.
    let allowed = factor * min(days, days.rounded(), gap)
    return max((days + Fuzz.spread(of: days)).rounded(), allowed.rounded(.down))
      .wholeNumber(in: 1...Scheduler.longestInterval)
  }
}
