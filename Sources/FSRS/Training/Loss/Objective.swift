import Glibc

/// What a fit makes small: the loss over the targets, and a price for straying from what is usual.
///
///     L(w) = Σ weight · BCE(R, y) + γ · Σ ((w[k] - start[k])/σ[k])²
///
/// BCE(R, y) is -ln R for an answer that came and -ln(1 - R) for one that did not. Seen the other
/// way, a fit finds the likeliest weights, and the second sum is what was believed of them before.
/// Sources: fsrs-rs 6.6.2 for FSRS-6, the published benchmark for FSRS-7.
struct Objective: Sendable {
  /// The targets.
  let set: TrainingSet
  /// The model.
  let version: Parameters.Version
  /// The weights that cost nothing.
  let start: [Double]

  /// The recall that loss is computed with: never certain, so that loss is finite.
  static let recalls = 1e-7...1 - 1e-7

  /// γ.
  var strength: Double { version == .six ? 1 : 0.333_3 }

  /// σ, how far each weight commonly strays.
  var spread: [Double] { version == .six ? Self.spread6 : Self.spread7 }

  /// The price of weights that stray.
  ///
  /// - Parameter weights: w.
  /// - Returns: The second sum of L.
  func price(of weights: [Double]) -> Double {
    var sum = 0.0
    for ((weight, usual), spread) in zip(zip(weights, start), spread) {
      let stray = (weight - usual) / spread
      sum += stray * stray
    }
    return strength * sum
  }

  /// The loss and how it changes with the weights.
  ///
  /// - Parameters:
  ///   - weights: w.
  ///   - forest: The cards; they bear their share of the price.
  ///   - curved: Whether curvature is wanted too.
  /// - Returns: L, its gradient, and its curvature.
  func slope(at weights: [Double], over forest: Forest, curved: Bool) -> Slope {
    var slope: Slope
    switch version {
    case .six:
      slope = walked(
        forest, FSRS6<Dual<Lanes24>>(weights: Self.variables(weights)), curved: curved)
    case .seven:
      slope = walked(
        forest, FSRS7<Dual<Lanes36>>(weights: Self.variables(weights)), curved: curved)
    }
    slope.value += forest.share * price(of: weights)
    for (index, spread) in spread.enumerated() {
      let pull = 2 * forest.share * strength / (spread * spread)
      slope.gradient[index] += pull * (weights[index] - start[index])
      slope.curvature[index * slope.lanes + index] += pull
    }
    return slope
  }

  private func walked<Model: Formulas, Gradient>(
    _ forest: Forest, _ model: Model, curved: Bool
  ) -> Slope where Model.Number == Dual<Gradient> {
    let slopes = Crew.results(forest.trees.count) { part in
      var slope = Slope(lanes: Gradient.count)
      slope.add(forest.trees[part], model, curved: curved)
      return slope
    }
    return slopes.dropFirst().reduce(into: slopes[0]) { $0.add($1) }
  }

  private static func variables<Gradient>(_ weights: [Double]) -> [Dual<Gradient>] {
    weights.enumerated().map { Dual($1, variable: $0) }
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
