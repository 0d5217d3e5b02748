/// FSRS-6: one stability, whole days, 21 parameters.
///
/// Formulas: FSRS-6 as published in "The Algorithm" (open-spaced-repetition, wiki of fsrs4anki).
/// Checked against py-fsrs 6.3.2 and fsrs-rs 6.6.2.
struct FSRS6<Number: Scalar>: Formulas {
  /// The memory state of a card: S and D.
  struct State {
    /// The days until the probability of recall has fallen to 90%.
    var stability: Number
    /// The difficulty, from 1 to 10.
    var difficulty: Number
  }

  /// The range of stability, in days.
  static var stabilities: ClosedRange<Double> { 0.001...36_500 }

  /// The parameters by name.
  let parameters: Parameters6<Number>

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

  init(parameters list: [Number]) {
    let parameters = Parameters6(list)
    self.parameters = parameters
    decay = -parameters.decay
    factor = pow(Number(0.9), 1 / decay) - 1
    growth = exp(parameters.growthScale)
    leastLoss = exp(parameters.sameDayScale * parameters.sameDayShift)
    easyDifficulty = Self.firstDifficulty(.easy, parameters)
  }

  /// The state after a first answer.
  ///
  ///     S = w[G-1]
  ///     D = D0(G), clamped to 1...10; D0 is `firstDifficulty`
  func first(_ rating: Rating) -> State {
    let stability =
      switch rating {
      case .again: parameters.againStability
      case .hard: parameters.hardStability
      case .good: parameters.goodStability
      case .easy: parameters.easyStability
      }
    return bounded(
      State(stability: stability, difficulty: Self.firstDifficulty(rating, parameters)))
  }

  @inline(__always)
  func fading(_ state: State, days: Double) -> Number {
    days == 0 ? Number(1) : retrievability(state.stability, days: days)
  }

  @inline(__always)
  func recall(_ fading: Number) -> Number { fading }

  /// The state after one more review.
  ///
  /// On the day of the last review stability changes by the same-day formula, on a later day by
  /// that for a pass or a lapse; difficulty always changes in the same way. S is kept in
  /// 0.001...36500 and D in 1...10.
  @inline(__always)
  func next(_ state: State, _ rating: Rating, days: Double, _ recall: Number) -> State {
    let stability =
      if days == 0 {
        sameDayStability(state, rating)
      } else if rating == .again {
        lapseStability(state, recall)
      } else {
        passStability(state, rating, recall)
      }
    return bounded(
      State(stability: stability, difficulty: nextDifficulty(state.difficulty, rating)))
  }

  /// A state with both values clamped to their ranges.
  @inline(__always)
  func bounded(_ state: State) -> State {
    State(
      stability: state.stability.within(Self.stabilities),
      difficulty: state.difficulty.within(Memory.difficulties))
  }
}
