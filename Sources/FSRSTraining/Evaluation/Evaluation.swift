import FSRS

/// Measures of how good predictions were.
///
///     let evaluation = Evaluation(of: .standard, on: histories)
///     evaluation.logLoss   // 0.33
///     evaluation.binError  // 0.067
public struct Evaluation: Hashable, Sendable {
  /// The predictions evaluated.
  public let predictions: [Prediction]

  /// Evaluates predictions.
  ///
  /// - Parameter predictions: In any order.
  public init(_ predictions: [Prediction]) {
    self.predictions = predictions
  }

  /// Evaluates what parameters predict for answers on a later day than the one before.
  ///
  /// - Parameters:
  ///   - parameters: The parameters.
  ///   - histories: The answers to each card.
  ///   - recency: How much more recent answers count; `evaluate` in fsrs-rs uses `mild`.
  public init(of parameters: Parameters, on histories: [History], recency: Recency = .none) {
    let corpus = Corpus(histories, for: parameters.version)
    self.init(
      corpus.predictions(of: corpus.commonTargets, by: parameters, weighing: recency))
  }

  /// The sum of weights.
  public var weight: Double { predictions.reduce(0) { $0 + $1.weight } }

  /// The mean loss, in nats: lower is better, but even perfect probabilities do not give 0.
  ///
  ///     Σ weight · (-ln R if recalled, else -ln(1 - R)) / Σ weight
  ///
  /// R counts as at least 1e-7 and at most 1 - 1e-7. Not-a-number without predictions.
  public var logLoss: Double {
    predictions.reduce(0) { $0 + $1.loss } / weight
  }

  /// The fraction of answers that were recalled.
  public var recalled: Double {
    predictions.reduce(0) { $0 + ($1.recalled ? $1.weight : 0) } / weight
  }

  /// The probability that a randomly chosen recalled answer had a higher prediction than a randomly
  /// chosen forgotten one; ties count half. 0.5 is guessing, 1 is perfect order.
  ///
  /// This is the area under the receiver operating characteristic. Not-a-number if all answers were
  /// recalled, or none was.
  public var areaUnderCurve: Double {
    let sorted = predictions.sorted { $0.recall < $1.recall }
    var (lost, won, pairs) = (0.0, 0.0, 0.0)
    var index = 0
    while index < sorted.count {
      var (tiedLost, tiedWon) = (0.0, 0.0)
      let recall = sorted[index].recall
      while index < sorted.count, sorted[index].recall == recall {
        if sorted[index].recalled {
          tiedWon += sorted[index].weight
        } else {
          tiedLost += sorted[index].weight
        }
        index += 1
      }
      pairs += tiedWon * (lost + tiedLost / 2)
      lost += tiedLost
      won += tiedWon
    }
    return pairs / (lost * won)
  }
}
