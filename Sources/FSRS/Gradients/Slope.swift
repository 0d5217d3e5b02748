import func Glibc.log

/// A loss with its first derivatives and the curvature that they imply.
///
/// With g the gradient of R, a target of weight ω adds
///
///     value      ω · BCE(R, y)
///     gradient   ω · (R - y)/(R · (1 - R)) · g
///     curvature  ω / (R · (1 - R)) · g gᵀ
///
/// The curvature is the expected one (Fisher's information): it needs no second derivatives and is
/// never negative.
package struct Slope: Sendable {
  /// The range of recall in the loss: never certain, so that the loss is finite.
  package static let recalls = 1e-7...1 - 1e-7

  /// The number of derivatives, including unused lanes.
  package let lanes: Int
  /// The loss.
  package var value = 0.0
  /// The derivatives.
  package var gradient: [Double]
  /// The curvature, row by row; on and below the diagonal.
  package var curvature: [Double]

  /// Creates a sum of zero.
  ///
  /// - Parameter lanes: The number of derivatives.
  init(lanes: Int) {
    self.lanes = lanes
    gradient = [Double](repeating: 0, count: lanes)
    curvature = [Double](repeating: 0, count: lanes * lanes)
  }

  /// The loss over the targets of cards.
  ///
  /// - Parameters:
  ///   - tree: The cards.
  ///   - version: The model.
  ///   - weights: Its parameters, by which the derivatives are taken.
  ///   - curved: Whether to compute the curvature.
  package init(
    of tree: Tree, by version: Parameters.Version, at weights: [Double], curved: Bool
  ) {
    switch version {
    case .six:
      self.init(lanes: Lanes24.count)
      add(tree, FSRS6<Dual<Lanes24>>(parameters: Self.variables(weights)), curved: curved)
    case .seven:
      self.init(lanes: Lanes36.count)
      add(tree, FSRS7<Dual<Lanes36>>(parameters: Self.variables(weights)), curved: curved)
    }
  }

  private static func variables<Gradient>(_ weights: [Double]) -> [Dual<Gradient>] {
    weights.enumerated().map { Dual($1, variable: $0) }
  }

  /// Adds the targets of cards.
  ///
  /// - Parameters:
  ///   - tree: The cards.
  ///   - model: The model with its parameters as variables.
  ///   - curved: Whether to compute the curvature.
  mutating func add<Model: Formulas, Gradient>(
    _ tree: Tree, _ model: Model, curved: Bool
  ) where Model.Number == Dual<Gradient> {
    var value = 0.0
    let lanes = lanes
    withUnsafeTemporaryAllocation(of: Double.self, capacity: lanes) { scratch in
      gradient.withUnsafeMutableBufferPointer { gradient in
        curvature.withUnsafeMutableBufferPointer { curvature in
          guard let own = scratch.baseAddress, let sums = gradient.baseAddress,
            let rows = curvature.baseAddress
          else { return }
          tree.walk(model) { recall, passed, failed in
            let chance = recall.value.clamped(to: Slope.recalls)
            if passed > 0 { value -= passed * log(chance) }
            if failed > 0 { value -= failed * log(1 - chance) }
            guard chance == recall.value else { return }
            let (weight, doubt) = (passed + failed, chance * (1 - chance))
            recall.gradient.store(to: own)
            Self.add(own, times: (weight * chance - passed) / doubt, to: sums, count: lanes)
            guard curved else { return }
            let information = weight / doubt
            for row in 0..<lanes where own[row] != 0 {
              Self.add(
                own, times: information * own[row], to: rows + row * lanes, count: row / 4 * 4 + 4)
            }
          }
        }
      }
    }
    self.value += value
  }

  /// Adds another loss with the same number of derivatives.
  package mutating func add(_ other: Slope) {
    value += other.value
    for index in gradient.indices { gradient[index] += other.gradient[index] }
    for index in curvature.indices { curvature[index] += other.curvature[index] }
  }

  /// Adds a multiple of one row to another.
  @inline(__always)
  private static func add(
    _ row: UnsafeMutablePointer<Double>, times factor: Double,
    to sums: UnsafeMutablePointer<Double>, count: Int
  ) {
    for index in 0..<count { sums[index] += factor * row[index] }
  }
}
