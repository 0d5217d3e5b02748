import Glibc

extension Model {
  /// Stability after a pass on a later day.
  ///
  ///     S' = S · (1 + exp(w[8]) · (11 - D) · S^(-w[9]) · (exp(w[10] · (1 - R)) - 1) · h · e)
  ///     h = w[15] for Hard, else 1;  e = w[16] for Easy, else 1
  ///
  /// It grows more for an easy card, for a young memory, and for one that was nearly gone, and it
  /// never shrinks. Source: FSRS v4 and later, unchanged in FSRS-6.
  ///
  /// - Parameters:
  ///   - memory: The memory before, inside its ranges.
  ///   - rating: Hard, Good or Easy.
  ///   - days: The days since the review before, 1 or more.
  /// - Returns: S' before clamping, in days.
  func passStability(_ memory: Memory, _ rating: Rating, afterDays days: Double) -> Double {
    let recall = retrievability(of: memory, elapsedDays: days)
    let grade =
      switch rating {
      case .again, .good: 1.0
      case .hard: parameters.hardPenalty
      case .easy: parameters.easyBonus
      }
    let increase =
      growth
      * (11 - memory.difficulty)
      * pow(memory.stability, -parameters.growthSaturation)
      * (exp(parameters.growthSpacing * (1 - recall)) - 1)
      * grade
    return memory.stability * (1 + increase)
  }

  /// Stability after a lapse on a later day.
  ///
  ///     S' = min(w[11] · D^(-w[12]) · ((S + 1)^w[13] - 1) · exp(w[14] · (1 - R)),
  ///              S / exp(w[17] · w[18]))
  ///
  /// The second term keeps a lapse followed by one same-day Good from ending above S. Source: the
  /// first term FSRS v4, the second FSRS-5 as of December 2024, both in FSRS-6.
  ///
  /// - Parameters:
  ///   - memory: The memory before, inside its ranges.
  ///   - days: The days since the review before, 1 or more.
  /// - Returns: S' before clamping, in days.
  func lapseStability(_ memory: Memory, afterDays days: Double) -> Double {
    let recall = retrievability(of: memory, elapsedDays: days)
    let remaining =
      parameters.lapseScale
      * pow(memory.difficulty, -parameters.lapseDifficulty)
      * (pow(memory.stability + 1, parameters.lapseStability) - 1)
      * exp(parameters.lapseSpacing * (1 - recall))
    return min(remaining, memory.stability / leastLoss)
  }

  /// Stability after one more review on the same day.
  ///
  ///     k = exp(w[17] · (G - 3 + w[18])) · S^(-w[19]),  at least 1 unless G is Again
  ///     S' = S · k
  ///
  /// Source: FSRS-5, with S^(-w[19]) since FSRS-6; that Hard too cannot shrink S since November
  /// 2025 (fsrs-rs, pull request 376).
  ///
  /// - Parameters:
  ///   - memory: The memory before, inside its ranges.
  ///   - rating: The rating, G.
  /// - Returns: S' before clamping, in days.
  func sameDayStability(_ memory: Memory, _ rating: Rating) -> Double {
    let grade = Double(rating.rawValue)
    let ratio =
      exp(parameters.sameDayScale * (grade - 3 + parameters.sameDayShift))
      * pow(memory.stability, -parameters.sameDaySaturation)
    return memory.stability * (rating.isPass ? max(1, ratio) : ratio)
  }
}
