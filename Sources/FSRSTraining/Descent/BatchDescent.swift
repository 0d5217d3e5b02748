import FSRS
import func Glibc.pow
import func Glibc.sqrt
import func Glibc.cos

/// Fits in small batches, as fsrs-rs does: Adam with a learning rate that falls along a cosine.
///
///     m = 0.9 m + 0.1 g,  v = 0.999 v + 0.001 g²
///     w = w - rate · m̂/(sqrt(v̂) + 1e-8),  rate = 0.04 · (1 + cos(π · step/steps))/2
///
/// A batch is whole cards with up to 512 targets, with histories of similar length; the order of
/// batches is shuffled for every pass. Sources: fsrs-rs 6.6.2; Kingma and Ba, "Adam", ICLR 2015;
/// Loshchilov and Hutter, "SGDR", ICLR 2017.
struct BatchDescent {
  private static let batchSize = 512
  private static let rate = 0.04

  /// The number of passes over all targets.
  let epochs: Int
  /// The seed for the order of batches.
  let seed: UInt64

  /// Fits parameters.
  ///
  /// - Parameters:
  ///   - objective: The function to minimise.
  ///   - limits: The ranges of the parameters.
  /// - Returns: The parameters after the last pass.
  func fit(_ objective: Objective, _ limits: Limits) -> [Double] {
    let total = objective.set.count
    let steps = Double((total / Self.batchSize + 1) * epochs)
    var random = SplitMix64(seed: seed)
    var batches = batches(of: objective.set).map { Forest(of: objective.set, members: $0) }
    var weights = objective.start
    var mean = [Double](repeating: 0, count: weights.count)
    var square = mean
    var step = 0
    for _ in 0..<epochs {
      batches.shuffle(using: &random)
      for batch in batches {
        let slope = objective.slope(at: weights, over: batch, curved: false)
        let rate = Self.rate * (1 + cos(Double.pi * Double(step) / steps)) / 2
        step += 1
        let (meanBias, squareBias) = (1 - pow(0.9, Double(step)), 1 - pow(0.999, Double(step)))
        for index in weights.indices {
          let gradient = slope.gradient[index]
          mean[index] = 0.9 * mean[index] + 0.1 * gradient
          square[index] = 0.999 * square[index] + 0.001 * gradient * gradient
          let scale = sqrt(square[index] / squareBias) + 1e-8
          weights[index] -= rate * (mean[index] / meanBias) / scale
        }
        weights = limits.applied(to: weights)
      }
    }
    return weights
  }

  /// Forms batches of cards, those with short histories first.
  private func batches(of set: TrainingSet) -> [[Int]] {
    let lengths = set.cards.indices.map { set.ends[$0] - set.starts[$0] }
    var batches: [[Int]] = []
    var room = 0
    for member in set.cards.indices.sorted(by: { (lengths[$0], $0) < (lengths[$1], $1) }) {
      if batches.isEmpty || room < set.sizes[member] {
        batches.append([])
        room = Self.batchSize
      }
      batches[batches.count - 1].append(member)
      room -= set.sizes[member]
    }
    return batches
  }
}
