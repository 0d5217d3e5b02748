import FSRS
import func Glibc.log
import func Glibc.pow
import func Glibc.sqrt

/// The ranges in which a fit keeps parameters.
struct Limits: Sendable {
  /// The model.
  let version: Parameters.Version
  /// The number of the learner's relearning steps.
  let relearningSteps: Int

  /// The range of each parameter while fitting: as for reading, but w[19] of FSRS-6 from 0.01.
  var bounds: [ClosedRange<Double>] {
    var bounds = Parameters.bounds(of: version)
    if version == .six { bounds[19] = 0.01...bounds[19].upperBound }
    return bounds
  }

  /// Clamps parameters to their ranges, and raises those that must not be less than the one before.
  ///
  /// With n > 1 relearning steps w[17] and w[18] of FSRS-6 are at most
  ///
  ///     sqrt(max(0.01, -(ln w[11] + ln(2^w[13] - 1) + 0.3 · w[14])/n))
  ///
  /// so that a lapse followed by n Goods does not end above the earlier stability. Source: fsrs-rs
  /// 6.6.2.
  ///
  /// - Parameter weights: Any parameters.
  /// - Returns: Parameters that the model allows.
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
