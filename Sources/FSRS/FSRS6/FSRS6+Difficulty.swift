extension FSRS6 {
  /// Difficulty after a first answer.
  ///
  ///     D0(G) = w[4] - exp(w[5] · (G - 1)) + 1
  ///
  /// Source: FSRS-5 and FSRS-6.
  ///
  /// - Parameters:
  ///   - rating: The first rating, G.
  ///   - parameters: The parameters.
  /// - Returns: D0, not clamped: D0(4) is used as it is by `nextDifficulty`.
  static func firstDifficulty(_ rating: Rating, _ parameters: Parameters6<Number>) -> Number {
    let grade = Double(rating.rawValue)
    return parameters.firstDifficulty - exp(parameters.firstDifficultyFall * (grade - 1)) + 1
  }

  /// Difficulty after a later review, on the same day or another.
  ///
  ///     D1 = D - w[6] · (G - 3) · (10 - D)/9
  ///     D' = w[7] · D0(4) + (1 - w[7]) · D1
  ///
  /// The step gets smaller towards 10 (linear damping), so that a card approaches 10 without
  /// reaching it, and every review pulls difficulty back a little towards that of an Easy card.
  /// Neither time nor recall matters. Source: FSRS-5 as of October 2024, and FSRS-6.
  ///
  /// - Parameters:
  ///   - difficulty: D before, in 1...10.
  ///   - rating: The rating, G.
  /// - Returns: D' before clamping.
  @inline(__always)
  func nextDifficulty(_ difficulty: Number, _ rating: Rating) -> Number {
    let step = parameters.difficultyStep * (3 - Double(rating.rawValue))
    let damped = difficulty + step * (10 - difficulty) / 9
    let pull = parameters.difficultyReversion
    return pull * easyDifficulty + (1 - pull) * damped
  }
}
