extension FSRS6 {
  /// The probability of recall after a time.
  ///
  ///     R(t, S) = (1 + factor · t/S)^decay,  decay = -w[20],  factor = 0.9^(1/decay) - 1
  ///
  /// so that R(S, S) = 0.9 whatever w[20] is. It is a power of time, not an exponential, because
  /// the memories of a deck differ in strength and the weak ones fade first. Source: FSRS-6, where
  /// the exponent became a parameter; it was 0.5 in FSRS-4.5 and FSRS-5.
  ///
  /// - Parameters:
  ///   - stability: S, inside its range.
  ///   - days: The days since the last review, t, fractions allowed.
  /// - Returns: A probability, 1 at t = 0.
  @inline(__always)
  func retrievability(_ stability: Number, days: Double) -> Number {
    pow(factor * days / stability + 1, decay)
  }

  /// The days until the probability of recall has fallen to a target.
  ///
  ///     I(r, S) = S/factor · (r^(1/decay) - 1)
  ///
  /// the inverse of `retrievability`, equal to S at r = 0.9. Source: FSRS-6.
  ///
  /// - Parameters:
  ///   - stability: S, inside its range.
  ///   - retention: The target probability of recall, r.
  /// - Returns: Days.
  @inline(__always)
  func interval(_ stability: Number, retention: Double) -> Number {
    stability / factor * (pow(Number(retention), 1 / decay) - 1)
  }
}
