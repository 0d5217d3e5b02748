extension FSRS6 {
  /// Stability after a pass on a later day.
  ///
  ///     S' = S · (1 + exp(w[8]) · (11 - D) · S^(-w[9]) · (exp(w[10] · (1 - R)) - 1) · h · e)
  ///     h = w[15] for Hard, else 1;  e = w[16] for Easy, else 1
  ///
  /// It grows more for an easy card, for a young memory, and for one that was nearly forgotten, and
  /// it never shrinks. Source: FSRS v4 and later, unchanged in FSRS-6.
  ///
  /// - Parameters:
  ///   - state: The state before.
  ///   - rating: Hard, Good or Easy.
  ///   - recall: R at the time of the review.
  /// - Returns: S' before clamping, in days.
  @inline(__always)
  func passStability(_ state: State, _ rating: Rating, _ recall: Number) -> Number {
    let spacing = exp(parameters.growthSpacing * (1 - recall)) - 1
    let saturation = pow(state.stability, -parameters.growthSaturation)
    let increase = growth * (11 - state.difficulty) * saturation * spacing
    let graded =
      switch rating {
      case .again, .good: increase
      case .hard: increase * parameters.hardPenalty
      case .easy: increase * parameters.easyBonus
      }
    return state.stability * (graded + 1)
  }

  /// Stability after a lapse on a later day.
  ///
  ///     S' = min(w[11] · D^(-w[12]) · ((S + 1)^w[13] - 1) · exp(w[14] · (1 - R)),
  ///              S / exp(w[17] · w[18]))
  ///
  /// The second term ensures that a lapse followed by one Good on the same day does not end above
  /// S. Source: FSRS v4 for the first term, FSRS-5 as of December 2024 for the second, both in
  /// FSRS-6.
  ///
  /// - Parameters:
  ///   - state: The state before.
  ///   - recall: R at the time of the review.
  /// - Returns: S' before clamping, in days.
  @inline(__always)
  func lapseStability(_ state: State, _ recall: Number) -> Number {
    let left = pow(state.stability + 1, parameters.lapseStability) - 1
    let hard = pow(state.difficulty, -parameters.lapseDifficulty)
    let remaining =
      parameters.lapseScale * hard * left * exp(parameters.lapseSpacing * (1 - recall))
    return remaining.atMost(state.stability / leastLoss)
  }

  /// Stability after one more review on the same day.
  ///
  ///     k = exp(w[17] · (G - 3 + w[18])) · S^(-w[19]),  at least 1 unless G is Again
  ///     S' = S · k
  ///
  /// Source: FSRS-5; S^(-w[19]) was added in FSRS-6. Since November 2025 Hard cannot shrink S
  /// either (fsrs-rs, pull request 376).
  ///
  /// - Parameters:
  ///   - state: The state before.
  ///   - rating: The rating, G.
  /// - Returns: S' before clamping, in days.
  @inline(__always)
  func sameDayStability(_ state: State, _ rating: Rating) -> Number {
    let ratio = sameDayRatio(state, rating)
    return state.stability * (rating.isPass ? ratio.atLeast(Number(1)) : ratio)
  }

  /// k in the formula of `sameDayStability`, without its lower limit.
  @inline(__always)
  func sameDayRatio(_ state: State, _ rating: Rating) -> Number {
    let shifted = parameters.sameDayShift + (Double(rating.rawValue) - 3)
    let saturation = pow(state.stability, -parameters.sameDaySaturation)
    return exp(parameters.sameDayScale * shifted) * saturation
  }
}
