extension FSRS7 {
  /// Difficulty after a first answer, as in FSRS-6.
  ///
  ///     D0(G) = w[4] - exp(w[5] · (G - 1)) + 1
  ///
  /// - Parameters:
  ///   - rating: The first rating, G.
  ///   - parameters: The parameters.
  /// - Returns: D0, not clamped.
  static func firstDifficulty(_ rating: Rating, _ parameters: Parameters7<Number>) -> Number {
    let grade = Double(rating.rawValue)
    return parameters.firstDifficulty - exp(parameters.firstDifficultyFall * (grade - 1)) + 1
  }

  /// Difficulty after a later review.
  ///
  ///     step = -w[6] · (G - 3),  on Again times (R + 0.1)
  ///     D' = 0.01 · D0(4) + 0.99 · (D + step · (10 - D)/9)
  ///
  /// A lapse that was likely says little about the card. Source: FSRS-7.
  ///
  /// - Parameters:
  ///   - difficulty: D before, in 1...10.
  ///   - rating: The rating, G.
  ///   - recall: R at the time of the review.
  /// - Returns: D' before clamping.
  @inline(__always)
  func nextDifficulty(_ difficulty: Number, _ rating: Rating, _ recall: Number) -> Number {
    let plain = parameters.difficultyStep * (3 - Double(rating.rawValue))
    let step = rating == .again ? plain * (recall + 0.1) : plain
    let damped = difficulty + step * (10 - difficulty) / 9
    return easyDifficulty * 0.01 + damped * 0.99
  }

  /// One of the two stabilities after a pass.
  ///
  ///     x · (1 + exp(w[k] - 1.5) · (11 - D) · x^(-w[k+1]) · (exp(w[k+2] · (1 - q)) - 1) · h · e)
  ///     h = w[k+6] for Hard, else 1;  e = w[k+7] for Easy, else 1
  ///
  /// The published formula uses the larger of this and the value after a lapse; but after a lapse
  /// it is at most x, and this is at least x. Source: FSRS-7.
  ///
  /// - Parameters:
  ///   - stability: x, slow or fast.
  ///   - rating: Hard, Good or Easy.
  ///   - recall: q, the recall of the same curve.
  ///   - block: Its parameters.
  ///   - scale: exp(w[k] - 1.5) · (11 - D).
  /// - Returns: The stability before clamping.
  @inline(__always)
  func passStability(
    _ stability: Number, _ rating: Rating, _ recall: Number, _ block: Parameters7<Number>.Block,
    _ scale: Number
  ) -> Number {
    let spacing = exp(block.growthSpacing * (1 - recall)) - 1
    let increase = scale * pow(stability, -block.growthSaturation) * spacing
    let graded =
      switch rating {
      case .again, .good: increase
      case .hard: increase * block.hardPenalty
      case .easy: increase * block.easyBonus
      }
    return stability * (graded + 1)
  }

  /// One of the two stabilities after a lapse.
  ///
  ///     min(x, w[k+3] · ((x + 1)^w[k+4] - 1) · exp(w[k+5] · (1 - q)))
  ///
  /// Source: FSRS-7.
  ///
  /// - Parameters:
  ///   - stability: x, slow or fast.
  ///   - recall: q, the recall of the same curve.
  ///   - block: Its parameters.
  /// - Returns: The stability before clamping.
  @inline(__always)
  func lapseStability(
    _ stability: Number, _ recall: Number, _ block: Parameters7<Number>.Block
  ) -> Number {
    let left = pow(stability + 1, block.lapseStability) - 1
    let remaining = block.lapseScale * left * exp(block.lapseSpacing * (1 - recall))
    return remaining.atMost(stability)
  }
}
