/// FSRS-7: a slow and a fast stability, time to the second, 34 parameters.
///
/// A card has two stabilities that decay at their own rates and grow by their own rules; recall is
/// a mixture of both. So one model covers minutes and months, and a second review on the same day
/// needs no separate formula.
///
/// Formulas: FSRS-7 in its form of September 2026 (34 parameters), as in ts-fsrs and fsrs-rs.
/// Drafts with 21 and 35 parameters had the same name before; they are different models.
struct FSRS7<Number: Scalar>: Formulas {
  /// The memory state of a card: S, F and D. Neither stability is a time to 90%.
  struct State {
    /// The slow stability, S.
    var slow: Number
    /// The fast stability, F.
    var fast: Number
    /// The difficulty, from 1 to 10.
    var difficulty: Number
  }

  /// The probabilities of recall when a review came.
  struct Fading {
    /// The probability of recall, R.
    var recall: Number
    /// The probability by the fast curve alone, Rf.
    var fast: Number
  }

  /// The range of both stabilities, in days.
  static var stabilities: ClosedRange<Double> { 0.000_1...36_500 }

  /// The parameters by name.
  let parameters: Parameters7<Number>

  /// exp(w[7] - 1.5), the scale of growth of the slow stability.
  let slowGrowth: Number

  /// exp(w[15] - 1.5), the scale of growth of the fast stability.
  let fastGrowth: Number

  /// The exponent of slow forgetting, d2.
  let slowDecay: Number

  /// The factor of slow forgetting, c2 = w[26]^(1/d2) - 1.
  let slowFactor: Number

  /// D0(4) before clamping, to which difficulty slowly returns.
  let easyDifficulty: Number

  init(parameters list: [Number]) {
    let parameters = Parameters7(list)
    self.parameters = parameters
    slowGrowth = exp(parameters.slow.growthScale - 1.5)
    fastGrowth = exp(parameters.fast.growthScale - 1.5)
    slowDecay = -parameters.slowDecay.within(Self.decays)
    slowFactor = pow(parameters.slowBase, 1 / slowDecay) - 1
    easyDifficulty = Self.firstDifficulty(.easy, parameters)
  }

  /// The state after a first answer.
  ///
  ///     S = w[G-1],  F = 0.8 · w[G-1]
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
      State(
        slow: stability, fast: stability * 0.8,
        difficulty: Self.firstDifficulty(rating, parameters)))
  }

  @inline(__always)
  func fading(_ state: State, days: Double) -> Fading {
    curve(of: state).fading(days: days)
  }

  @inline(__always)
  func recall(_ fading: Fading) -> Number { fading.recall }

  /// The state after one more review.
  ///
  ///     S' = T(S, R),  F' = T(F, Rf), each with its own eight parameters
  ///     on Again also F' <= 0.8 · S'
  ///
  /// T is `passStability` or `lapseStability`. The slow stability changes with the total recall,
  /// the fast one with its own.
  @inline(__always)
  func next(_ state: State, _ rating: Rating, days: Double, _ fading: Fading) -> State {
    var next = state
    next.difficulty = nextDifficulty(state.difficulty, rating, fading.recall)
    if rating == .again {
      next.slow = lapseStability(state.slow, fading.recall, parameters.slow)
      next.fast = lapseStability(state.fast, fading.fast, parameters.fast).atMost(next.slow * 0.8)
    } else {
      let ease = 11 - state.difficulty
      next.slow = passStability(
        state.slow, rating, fading.recall, parameters.slow, slowGrowth * ease)
      next.fast = passStability(state.fast, rating, fading.fast, parameters.fast, fastGrowth * ease)
    }
    return bounded(next)
  }

  /// A state with all three values clamped to their ranges.
  @inline(__always)
  func bounded(_ state: State) -> State {
    State(
      slow: state.slow.within(Self.stabilities),
      fast: state.fast.within(Self.stabilities),
      difficulty: state.difficulty.within(Memory.difficulties))
  }
}
