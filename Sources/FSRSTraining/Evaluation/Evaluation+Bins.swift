import FSRS
import func Glibc.log
import func Glibc.pow

extension Evaluation {
  /// Predictions with similar delay, number of reviews and lapses.
  private struct Bin: Hashable, Comparable {
    let delay: Double
    let length: Double
    let lapses: Double

    init(_ prediction: Prediction) {
      delay = Self.step(Double(prediction.days), 3.62, 248)
      length = Self.step(Double(prediction.reviews) + 1, 1.89, 1.99)
      lapses = prediction.lapses == 0 ? 0 : Self.step(Double(prediction.lapses), 1.73, 1.65)
    }

    /// The step of a geometric scale on which a number lies.
    private static func step(_ number: Double, _ base: Double, _ scale: Double) -> Double {
      (scale * pow(base, (log(number) / log(base)).rounded(.down))).rounded()
    }

    static func < (left: Bin, right: Bin) -> Bool {
      (left.delay, left.length, left.lapses) < (right.delay, right.length, right.lapses)
    }
  }

  /// RMSE(bins): the mean error of predictions within groups of similar reviews.
  ///
  ///     sqrt(Σ W_b · (mean R - mean recalled)² / Σ W_b)
  ///
  /// W_b is the weight of bin b; the means within it are unweighted. A bin contains reviews of
  /// similar delay t, number of reviews on later days L, and lapses:
  ///
  ///     round(248 · 3.62^floor(log t)), round(1.99 · 1.89^floor(log (L + 1))),
  ///     0 or round(1.65 · 1.73^floor(log lapses))
  ///
  /// where each logarithm has the base beside it. Source: fsrs-rs 6.6.2 and srs-benchmark.
  public var binError: Double {
    var bins: [Bin: (weight: Double, excess: Double, count: Double)] = [:]
    for prediction in predictions {
      var sums = bins[Bin(prediction)] ?? (0, 0, 0)
      sums.weight += prediction.weight
      sums.excess += prediction.recall - (prediction.recalled ? 1 : 0)
      sums.count += 1
      bins[Bin(prediction)] = sums
    }
    let squares = bins.sorted { $0.key < $1.key }.reduce(0) { sum, bin in
      let excess = bin.value.excess / bin.value.count
      return sum + bin.value.weight * excess * excess
    }
    return (squares / weight).squareRoot()
  }

  /// The predicted and the actual recall in a group of similar predictions.
  public struct CalibrationPoint: Hashable, Sendable {
    /// The mean predicted probability.
    public let predicted: Double
    /// The fraction that was recalled.
    public let recalled: Double
    /// The total weight of the predictions.
    public let weight: Double
  }

  /// Predicted and actual recall in groups of predictions; for a good model the points lie on the
  /// diagonal.
  ///
  /// The predictions are sorted and divided into groups of equal size, so that each point rests on
  /// about the same number of answers.
  ///
  /// - Parameter count: The number of groups; fewer if there are not as many predictions.
  /// - Returns: A point for each group, from the lowest predictions to the highest.
  public func calibration(points count: Int = 20) -> [CalibrationPoint] {
    let sorted = predictions.sorted {
      ($0.recall, $0.weight, $0.recalled ? 1 : 0) < ($1.recall, $1.weight, $1.recalled ? 1 : 0)
    }
    let count = min(max(1, count), sorted.count)
    return (0..<count).map { index in
      let group = sorted[index * sorted.count / count..<(index + 1) * sorted.count / count]
      let weight = group.reduce(0) { $0 + $1.weight }
      return CalibrationPoint(
        predicted: group.reduce(0) { $0 + $1.weight * $1.recall } / weight,
        recalled: group.reduce(0) { $0 + ($1.recalled ? $1.weight : 0) } / weight,
        weight: weight)
    }
  }
}
