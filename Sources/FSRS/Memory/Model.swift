import Glibc

/// FSRS-6: how a memory begins, fades, and changes with every review.
///
/// A memory has a stability S (days until recall has fallen to 90 %) and a difficulty D. Taking
/// the default weights, a card answered Good on day 0 and Good again on day 2:
///
///     let model = Model(.standard)
///     let new = model.first(.good)                                  // S 2.31, D 2.12
///     model.retrievability(of: new, elapsedDays: 2)                 // 0.91
///     let next = model.next(new, rating: .good, after: Elapsed(days: 2))  // S 10.96, D 2.11
///     model.interval(for: next, retention: 0.9)                     // 10.96 days
///
/// The scheduler asks a model for nothing but ``first(_:)``, ``next(_:rating:after:)``,
/// ``retrievability(of:elapsedDays:)``, ``interval(for:retention:)`` and ``movesWithinDay``, and
/// passes memories through unread. A model with other formulas needs no change there.
///
/// Formulas: FSRS-6 as its authors give it in "The Algorithm" (open-spaced-repetition, wiki of
/// fsrs4anki). They are computed in `Double` and checked against py-fsrs 6.3.2 and fsrs-rs 6.6.2.
public struct Model: Hashable, Sendable {
  /// The weights the model was made with.
  public let parameters: Parameters

  /// The exponent of the forgetting curve, -w[20].
  let decay: Double

  /// The factor of the forgetting curve, 0.9^(1/decay) - 1, which makes R(S, S) = 0.9.
  let factor: Double

  /// exp(w[8]), the scale of growth by a pass.
  let growth: Double

  /// exp(w[17] · w[18]), by which a lapse divides stability at the least.
  let leastLoss: Double

  /// D0(4) before clamping, to which difficulty slowly returns.
  let easyDifficulty: Double

  /// Makes a model.
  ///
  /// - Parameter parameters: The weights, the default ones or a learner's own.
  public init(_ parameters: Parameters) {
    self.parameters = parameters
    decay = -parameters.decay
    factor = pow(0.9, 1 / decay) - 1
    growth = exp(parameters.growthScale)
    leastLoss = exp(parameters.sameDayScale * parameters.sameDayShift)
    easyDifficulty = Self.firstDifficulty(.easy, parameters)
  }

  /// Whether a second review on the same day can change stability as the weights stand.
  ///
  /// True when w[17] > 0 and w[18] > 0. Where it is false, a card gains nothing from being asked
  /// again within the day.
  public var movesWithinDay: Bool {
    parameters.sameDayScale > 0 && parameters.sameDayShift > 0
  }

  /// The memory a first answer makes.
  ///
  ///     S = w[G-1]
  ///     D = D0(G), clamped to 1...10; D0 is `firstDifficulty`
  ///
  /// - Parameter rating: The first rating the card ever gets, G.
  /// - Returns: The memory after it.
  public func first(_ rating: Rating) -> Memory {
    let stability =
      switch rating {
      case .again: parameters.againStability
      case .hard: parameters.hardStability
      case .good: parameters.goodStability
      case .easy: parameters.easyStability
      }
    return Memory(
      stability: stability, difficulty: Self.firstDifficulty(rating, parameters)
    ).bounded
  }

  /// The memory after one more review.
  ///
  /// On the day of the last review stability moves by the same-day formula, on a later day by that
  /// of a pass or of a lapse; difficulty always moves alike. S is kept in 0.001...36500 and D in
  /// 1...10, before and after.
  ///
  /// - Parameters:
  ///   - memory: The memory after the review before.
  ///   - rating: The rating of this review, G.
  ///   - elapsed: The time since the review before; FSRS-6 reads its whole days.
  /// - Returns: The memory after this review.
  public func next(_ memory: Memory, rating: Rating, after elapsed: Elapsed) -> Memory {
    let memory = memory.bounded
    let stability =
      if elapsed.days == 0 {
        sameDayStability(memory, rating)
      } else if rating == .again {
        lapseStability(memory, afterDays: Double(elapsed.days))
      } else {
        passStability(memory, rating, afterDays: Double(elapsed.days))
      }
    return Memory(
      stability: stability, difficulty: nextDifficulty(memory.difficulty, rating)
    ).bounded
  }
}
