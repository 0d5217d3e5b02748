import Glibc

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
struct Slope: Sendable {
  /// The number of derivatives, including unused lanes.
  let lanes: Int
  /// The loss.
  var value = 0.0
  /// The derivatives.
  var gradient: [Double]
  /// The curvature, row by row; on and below the diagonal.
  var curvature: [Double]

  /// Creates a sum of zero.
  ///
  /// - Parameter lanes: The number of derivatives.
  init(lanes: Int) {
    self.lanes = lanes
    gradient = [Double](repeating: 0, count: lanes)
    curvature = [Double](repeating: 0, count: lanes * lanes)
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
            let chance = recall.value.clamped(to: Objective.recalls)
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
  mutating func add(_ other: Slope) {
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
