import Glibc

/// The ranges that a fit keeps weights in.
struct Limits: Sendable {
  /// The model.
  let version: Parameters.Version
  /// The number of relearning steps the learner has.
  let relearningSteps: Int

  /// The range of each weight while fitting: as for reading, but w[19] of FSRS-6 from 0.01.
  var bounds: [ClosedRange<Double>] {
    var bounds = Parameters.bounds(of: version)
    if version == .six { bounds[19] = 0.01...bounds[19].upperBound }
    return bounds
  }

  /// Moves weights to the nearest end of their ranges, and lifts those that fall.
  ///
  /// With n > 1 relearning steps w[17] and w[18] of FSRS-6 are at most
  ///
  ///     sqrt(max(0.01, -(ln w[11] + ln(2^w[13] - 1) + 0.3 · w[14])/n))
  ///
  /// so that a lapse and n times Good do not end above where they began. Source: fsrs-rs 6.6.2.
  ///
  /// - Parameter weights: Any weights.
  /// - Returns: Weights that the model may have.
  func applied(to weights: [Double]) -> [Double] {
    var weights = zip(weights, bounds).map { $0.clamped(to: $1) }
    for index in Parameters.rising(version) {
      weights[index] = max(weights[index], weights[index - 1])
    }
    if version == .six && relearningSteps > 1 {
      let gain = log(weights[11]) + log(pow(2, weights[13]) - 1) + 0.3 * weights[14]
      let most = sqrt(max(0.01, -gain / Double(relearningSteps)))
      weights[17] = min(weights[17], most)
      weights[18] = min(weights[18], most)
    }
    return weights
  }
}
