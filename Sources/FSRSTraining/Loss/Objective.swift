import Concurrency
import FSRS

/// The function that a fit minimises: the loss over the targets, plus a penalty for unusual
/// parameters.
///
///     L(w) = Σ weight · BCE(R, y) + penalty(w)
///
/// BCE(R, y) is -ln R for an answer that was recalled and -ln(1 - R) for one that was not. In other
/// words, a fit finds the most likely parameters, and the penalty is their prior, see ``Prior``.
struct Objective: Sendable {
  /// The targets.
  let set: TrainingSet
  /// The model.
  let version: Parameters.Version
  /// The parameters to start from.
  let start: [Double]
  /// The prior of the parameters.
  let prior: Prior

  /// The loss and its derivatives by the parameters.
  ///
  /// - Parameters:
  ///   - weights: The parameters, w.
  ///   - forest: The cards; the penalty is added in proportion to their number.
  ///   - curved: Whether to compute the curvature too.
  /// - Returns: L, its gradient, and its curvature.
  func slope(at weights: [Double], over forest: Forest, curved: Bool) -> Slope {
    let slopes = parallelMap(forest.trees.count) { part in
      Slope(of: forest.trees[part], by: version, at: weights, curved: curved)
    }
    var slope = slopes.dropFirst().reduce(into: slopes[0]) { $0.add($1) }
    for (index, weight) in weights.enumerated() {
      let price = prior.price(of: weight, at: index)
      slope.value += forest.share * price.value
      slope.gradient[index] += forest.share * price.slope
      slope.curvature[index * slope.lanes + index] += forest.share * price.bend
    }
    return slope
  }

  /// The result of several fits with the lowest loss; of equals the first.
  func lowest(of ends: [CurvedDescent.Result]) -> CurvedDescent.Result {
    guard ends.count > 1 else { return ends[0] }
    let forest = Forest(of: set)
    let losses = ends.map { slope(at: $0.weights, over: forest, curved: false).value }
    return ends[losses.indices.reduce(0) { losses[$1] < losses[$0] ? $1 : $0 }]
  }
}
