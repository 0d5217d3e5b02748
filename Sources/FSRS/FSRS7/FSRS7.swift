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
  struct Trace {
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
  let weights: Weights7<Number>

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

  init(weights list: [Number]) {
    let weights = Weights7(list)
    self.weights = weights
    slowGrowth = exp(weights.slow.growthScale - 1.5)
    fastGrowth = exp(weights.fast.growthScale - 1.5)
    slowDecay = -weights.slowDecay.within(Self.decays)
    slowFactor = pow(weights.slowBase, 1 / slowDecay) - 1
    easyDifficulty = Self.firstDifficulty(.easy, weights)
  }

  /// The state after a first answer.
  ///
  ///     S = w[G-1],  F = 0.8 · w[G-1]
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
      Trace(
        slow: stability, fast: stability * 0.8,
        difficulty: Self.firstDifficulty(rating, weights)))
  }

  @inline(__always)
  func fading(_ trace: Trace, days: Double) -> Fading {
    curve(of: trace).fading(days: days)
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
  func next(_ trace: Trace, _ rating: Rating, days: Double, _ fading: Fading) -> Trace {
    var next = trace
    next.difficulty = nextDifficulty(trace.difficulty, rating, fading.recall)
    if rating == .again {
      next.slow = lapseStability(trace.slow, fading.recall, weights.slow)
      next.fast = lapseStability(trace.fast, fading.fast, weights.fast).atMost(next.slow * 0.8)
    } else {
      let ease = 11 - trace.difficulty
      next.slow = passStability(
        trace.slow, rating, fading.recall, weights.slow, slowGrowth * ease)
      next.fast = passStability(trace.fast, rating, fading.fast, weights.fast, fastGrowth * ease)
    }
    return bounded(next)
  }

  /// A state with all three values clamped to their ranges.
  @inline(__always)
  func bounded(_ trace: Trace) -> Trace {
    Trace(
      slow: trace.slow.within(Self.stabilities),
      fast: trace.fast.within(Self.stabilities),
      difficulty: trace.difficulty.within(Memory.difficulties))
  }
}
