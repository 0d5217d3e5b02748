import Concurrency

/// What a fit makes small: the loss over the targets, and a price for straying from what is usual.
///
///     L(w) = Σ weight · BCE(R, y) + price(w)
///
/// BCE(R, y) is -ln R for an answer that came and -ln(1 - R) for one that did not. Seen the other
/// way, a fit finds the likeliest weights, and the price is what was believed of them before, see
/// ``Prior``.
struct Objective: Sendable {
  /// The targets.
  let set: TrainingSet
  /// The model.
  let version: Parameters.Version
  /// The weights to set out from.
  let start: [Double]
  /// What is believed of weights before.
  let prior: Prior

  /// The recall that loss is computed with: never certain, so that loss is finite.
  static let recalls = 1e-7...1 - 1e-7

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
    for (index, weight) in weights.enumerated() {
      let price = prior.price(of: weight, at: index)
      slope.value += forest.share * price.value
      slope.gradient[index] += forest.share * price.slope
      slope.curvature[index * slope.lanes + index] += forest.share * price.bend
    }
    return slope
  }

  /// The end of a fit with the lowest loss; of equals the first.
  func lowest(of ends: [CurvedDescent.Result]) -> CurvedDescent.Result {
    guard ends.count > 1 else { return ends[0] }
    let forest = Forest(of: set)
    let losses = ends.map { slope(at: $0.weights, over: forest, curved: false).value }
    return ends[losses.indices.reduce(0) { losses[$1] < losses[$0] ? $1 : $0 }]
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
}
