/// FSRS-7: a slow and a fast stability, time to the second, 34 weights.
///
/// A card has two traces that fade at their own pace and are strengthened by their own rules; what
/// a learner recalls is a mixture of both. So one model covers minutes and months, and a second
/// review on the same day needs no formula of its own.
///
/// Formulas: FSRS-7 in its form of September 2026 (34 weights), as in ts-fsrs and fsrs-rs. Drafts
/// with 21 and 35 weights went by the same name before; they are different models.
struct FSRS7<Number: Scalar>: Formulas {
  /// S, F and D of a card. Neither stability is a time to 90 %.
  struct Trace {
    /// The slow stability, S.
    var slow: Number
    /// The fast stability, F.
    var fast: Number
    /// From 1 to 10.
    var difficulty: Number
  }

  /// What was left of a trace when a review came.
  struct Fading {
    /// The chance of recall, R.
    var recall: Number
    /// The chance by the fast trace alone.
    var fast: Number
  }

  /// The stabilities it works with, slow and fast, in days.
  static var stabilities: ClosedRange<Double> { 0.000_1...36_500 }

  /// The weights by name.
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

  /// The trace of a first answer.
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

  /// The trace after one more review.
  ///
  ///     S' = T(S, R),  F' = T(F, Rf), each with its own eight weights
  ///     on Again also F' <= 0.8 · S'
  ///
  /// T is `passStability` or `lapseStability`. The slow stability learns from how surely the card
  /// was recalled, the fast one from what it held itself.
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

  /// A trace with all three numbers inside their ranges.
  @inline(__always)
  func bounded(_ trace: Trace) -> Trace {
    Trace(
      slow: trace.slow.within(Self.stabilities),
      fast: trace.fast.within(Self.stabilities),
      difficulty: trace.difficulty.within(Memory.difficulties))
  }
}
