import func Glibc.log

extension Parameters {
  /// Converts the 17 parameters of FSRS v4 and 4.5 to the 19 of FSRS-5.
  ///
  /// The first difficulty used to fall linearly with the grade and now falls exponentially; the new
  /// parameters give nearly the old values:
  ///
  ///     w[4]' = w[4] + 2 · w[5]
  ///     w[5]' = ln(1 + 3 · w[5]) / 3
  ///     w[6]' = w[6] + 0.5
  ///     w[17]' = w[18]' = 0, no change within a day
  ///
  /// Source: fsrs-rs 6.6.2 and py-fsrs 6.3.2, which agree.
  ///
  /// - Parameter weights: 17 parameters.
  /// - Returns: 19 parameters, not yet checked.
  static func fromVersion4(_ weights: [Double]) -> [Double] {
    var weights = weights
    weights[4] += 2 * weights[5]
    weights[5] = log(1 + 3 * weights[5]) / 3
    weights[6] += 0.5
    return weights + [0, 0]
  }

  /// Converts the 19 parameters of FSRS-5 to the 21 of FSRS-6.
  ///
  ///     w[19]' = 0, a second review on the same day does the same for every memory
  /// w[20]' = 0.5, the exponent of forgetting that used to be fixed
  ///
  /// Source: fsrs-rs 6.6.2 and py-fsrs 6.3.2.
  ///
  /// - Parameter weights: 19 parameters.
  /// - Returns: 21 parameters, not yet checked.
  static func fromVersion5(_ weights: [Double]) -> [Double] {
    weights + [0, 0.5]
  }
}
