import FSRS
import FSRSTraining

/// Whether predictions are too high, too low or about right.
package enum Bias: Hashable, Sendable {
  /// The difference is no greater than chance would produce.
  case level
  /// More cards were recalled than predicted: cards come back earlier than they need to.
  case tooLow
  /// Fewer cards were recalled than predicted: cards come back too late.
  case tooHigh
}

extension Evaluation {
  /// The mean predicted probability of recall.
  package var predicted: Double {
    predictions.reduce(0) { $0 + $1.weight * $1.recall } / weight
  }

  /// Whether predictions are biased, tested at two standard deviations:
  ///
  ///     |Σ (recalled - R)| > 2 · sqrt(Σ R · (1 - R))
  package var bias: Bias {
    let excess = predictions.reduce(0) { $0 + ($1.recalled ? 1 : 0) - $1.recall }
    let variance = predictions.reduce(0) { $0 + $1.recall * (1 - $1.recall) }
    if excess * excess <= 4 * variance { return .level }
    return excess > 0 ? .tooLow : .tooHigh
  }
}
