import FSRS
import func Glibc.log

/// The prior of the parameters before any answer, as a penalty for unusual values.
///
///     γ · Σ ((w[k] - usual[k])/σ[k])²
///
/// An initial stability varies by a factor rather than by an amount, so ``own(_:)`` uses the
/// logarithms of w[0...3].
struct Prior: Sendable {
  /// The parameters without a penalty.
  let usual: [Double]
  /// σ, the standard deviation of each parameter.
  let spread: [Double]
  /// γ.
  let strength: Double
  /// The number of parameters, from the first, whose logarithms are used.
  let logarithms: Int

  /// The prior of the references: initial stabilities are almost free, the others usual.
  ///
  /// - Parameters:
  ///   - version: The model.
  ///   - start: The parameters without a penalty.
  /// - Returns: The prior of fsrs-rs 6.6.2 for FSRS-6, and of the published benchmark for FSRS-7.
  static func published(_ version: Parameters.Version, around start: [Double]) -> Prior {
    switch version {
    case .six: Prior(usual: start, spread: spread6, strength: 1, logarithms: 0)
    case .seven: Prior(usual: start, spread: spread7, strength: 0.333_3, logarithms: 0)
    }
  }

  /// The prior with which fits best predicted unseen answers of simulated learners.
  ///
  /// An initial stability varies by a factor of four, e^1.4, around the default one; any factor
  /// from three
  /// to seven does about as well.
  ///
  /// - Parameters:
  ///   - version: The model.
  ///   - strength: γ, see ``Trainer/shrinkage``.
  /// - Returns: The prior.
  static func own(_ version: Parameters.Version, strength: Double = 1) -> Prior {
    let spread = version == .six ? spread6 : spread7
    return Prior(
      usual: Parameters.standard(of: version).values,
      spread: [1.4, 1.4, 1.4, 1.4] + spread.dropFirst(4), strength: strength, logarithms: 4)
  }

  /// The penalty of one parameter, with its first and second derivatives.
  ///
  /// - Parameters:
  ///   - weight: w[k].
  ///   - index: k.
  /// - Returns: The penalty, and its derivatives in the Gauss–Newton approximation.
  func price(of weight: Double, at index: Int) -> (value: Double, slope: Double, bend: Double) {
    let isLogarithm = index < logarithms
    let stray = isLogarithm ? log(weight / usual[index]) : weight - usual[index]
    let scale = isLogarithm ? spread[index] * weight : spread[index]
    let ratio = stray / spread[index]
    return (
      strength * ratio * ratio, 2 * strength * ratio / scale, 2 * strength / (scale * scale)
    )
  }

  private static let spread6 = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57,
    0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
  ]

  private static let spread7 = [
    9_999, 9_999, 9_999, 9_999, 0.523, 0.252_8, 0.432_9,
    0.296_6, 0.213_9, 0.288_9, 0.186_2, 0.175, 0.381_2, 0.301_3, 0.910_4,
    0.323_4, 0.244_8, 0.327_3, 0.184_2, 0.173_5, 0.460_8, 0.311, 0.864,
    0.041_8, 0.259_6, 0.079_8, 0.068_2, 0.128_2, 0.139_7, 0.140_7, 0.148_9, 0.2, 0.15, 0.15,
  ]
}
