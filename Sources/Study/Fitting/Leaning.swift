import FSRS

/// Whether predictions are on the whole too high, too low, or as they should be.
package enum Leaning: Hashable, Sendable {
  /// The difference is no greater than chance makes it.
  case level
  /// More came than was foretold: cards come back earlier than they need to.
  case tooLow
  /// Less came than was foretold: cards come back too late.
  case tooHigh
}

extension Evaluation {
  /// The mean chance foretold.
  package var foretold: Double {
    predictions.reduce(0) { $0 + $1.weight * $1.recall } / weight
  }

  /// Which way predictions are off, if by more than two standard deviations:
  ///
  ///     |Σ (recalled - R)| > 2 · sqrt(Σ R · (1 - R))
  package var leaning: Leaning {
    let excess = predictions.reduce(0) { $0 + ($1.recalled ? 1 : 0) - $1.recall }
    let variance = predictions.reduce(0) { $0 + $1.recall * (1 - $1.recall) }
    if excess * excess <= 4 * variance { return .level }
    return excess > 0 ? .tooLow : .tooHigh
  }
}
