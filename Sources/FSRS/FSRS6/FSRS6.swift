/// FSRS-6: one stability, whole days, 21 parameters.
///
/// Formulas: FSRS-6 as published in "The Algorithm" (open-spaced-repetition, wiki of fsrs4anki).
/// Checked against py-fsrs 6.3.2 and fsrs-rs 6.6.2.
struct FSRS6<Number: Scalar>: Formulas {
  /// The memory state of a card: S and D.
  struct Trace {
    /// The days until the probability of recall has fallen to 90%.
    var stability: Number
    /// The difficulty, from 1 to 10.
    var difficulty: Number
  }

  /// The range of stability, in days.
  static var stabilities: ClosedRange<Double> { 0.001...36_500 }

  /// The parameters by name.
  let weights: Weights6<Number>

  /// The exponent of the forgetting curve, -w[20].
  let decay: Number

  /// The factor of the forgetting curve, 0.9^(1/decay) - 1, which makes R(S, S) = 0.9.
  let factor: Number

  /// exp(w[8]), the scale of growth after a pass.
  let growth: Number

  /// exp(w[17] · w[18]), the smallest factor by which a lapse divides stability.
  let leastLoss: Number

  /// D0(4) before clamping, to which difficulty slowly returns.
  let easyDifficulty: Number

  init(weights list: [Number]) {
    let weights = Weights6(list)
    self.weights = weights
    decay = -weights.decay
    factor = pow(Number(0.9), 1 / decay) - 1
    growth = exp(weights.growthScale)
    leastLoss = exp(weights.sameDayScale * weights.sameDayShift)
    easyDifficulty = Self.firstDifficulty(.easy, weights)
  }

  /// The state after a first answer.
  ///
  ///     S = w[G-1]
  ///     D = D0(G), clamped to 1...10; D0 is `firstDifficulty`
  func first(_ rating: Rating) -> Trace {
    let stability =
      switch rating {
      case .again: weights.againStability
      case .hard: weights.hardStability
      case .good: weights.goodStability
      case .easy: weights.easyStability
      }
    return bounded(
      Trace(stability: stability, difficulty: Self.firstDifficulty(rating, weights)))
  }

  @inline(__always)
  func fading(_ trace: Trace, days: Double) -> Number {
    days == 0 ? Number(1) : retrievability(trace.stability, days: days)
  }

  @inline(__always)
  func recall(_ fading: Number) -> Number { fading }

  /// The state after one more review.
  ///
  /// On the day of the last review stability changes by the same-day formula, on a later day by
  /// that for a pass or a lapse; difficulty always changes in the same way. S is kept in
  /// 0.001...36500 and D in 1...10.
  @inline(__always)
  func next(_ trace: Trace, _ rating: Rating, days: Double, _ recall: Number) -> Trace {
    let stability =
      if days == 0 {
        sameDayStability(trace, rating)
      } else if rating == .again {
        lapseStability(trace, recall)
      } else {
        passStability(trace, rating, recall)
      }
    return bounded(
      Trace(stability: stability, difficulty: nextDifficulty(trace.difficulty, rating)))
  }

  /// A state with both values clamped to their ranges.
  @inline(__always)
  func bounded(_ trace: Trace) -> Trace {
    Trace(
      stability: trace.stability.within(Self.stabilities),
      difficulty: trace.difficulty.within(Memory.difficulties))
  }
}
