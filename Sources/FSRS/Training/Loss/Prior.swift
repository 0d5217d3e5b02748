import Glibc

/// What is believed of weights before any answer is seen, as a price for straying from it.
///
///     γ · Σ ((w[k] - usual[k])/σ[k])²
///
/// An initial stability is known by its size and not by its digits, so ``own(_:)`` takes the
/// logarithms of w[0...3].
struct Prior: Sendable {
  /// The weights that cost nothing.
  let usual: [Double]
  /// σ, how far each weight commonly strays.
  let spread: [Double]
  /// γ.
  let strength: Double
  /// How many of the first weights are taken by their logarithms.
  let logarithms: Int

  /// The beliefs of the references: first stabilities are all but free, the others usual.
  ///
  /// - Parameters:
  ///   - version: The model.
  ///   - start: The weights that cost nothing.
  /// - Returns: Those of fsrs-rs 6.6.2 for FSRS-6, of the published benchmark for FSRS-7.
  static func published(_ version: Parameters.Version, around start: [Double]) -> Prior {
    switch version {
    case .six: Prior(usual: start, spread: spread6, strength: 1, logarithms: 0)
    case .seven: Prior(usual: start, spread: spread7, strength: 0.333_3, logarithms: 0)
    }
  }

  /// The beliefs that foretold best what made-up learners had not been seen to answer.
  ///
  /// An initial stability strays by a factor of four, e^1.4, from the default one; any from three
  /// to seven does about as well.
  ///
  /// - Parameters:
  ///   - version: The model.
  ///   - strength: γ, see ``Trainer/shrinkage``.
  /// - Returns: Beliefs about the weights of most learners.
  static func own(_ version: Parameters.Version, strength: Double = 1) -> Prior {
    let spread = version == .six ? spread6 : spread7
    return Prior(
      usual: Parameters.standard(of: version).weights,
      spread: [1.4, 1.4, 1.4, 1.4] + spread.dropFirst(4), strength: strength, logarithms: 4)
  }

  /// The price of one weight, with its slope and how that rises.
  ///
  /// - Parameters:
  ///   - weight: w[k].
  ///   - index: k.
  /// - Returns: The price, and its derivatives as Gauss and Newton take them.
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
