import FSRS

/// Evaluates fits on answers they have not seen: fit to the past, predict what came next.
///
/// The answers to predict are divided into six parts of equal size in order of time. Parameters
/// fitted to the first part predict the second, those fitted to the first two the third, and so on;
/// the five sets of predictions are evaluated together. Source: fsrs-rs 6.6.2
/// (`evaluate_with_time_series_splits`).
public struct TimeSplit: Sendable {
  /// The number of fits.
  public static let folds = 5

  /// The answers for each model.
  private let corpora: [Parameters.Version: Corpus]

  /// The answers to predict: in each corpus the same ones in the same order.
  private let common: [Parameters.Version: [Int]]

  /// Prepares histories.
  ///
  /// - Parameter histories: The answers to each card, in any order.
  public init(_ histories: [History]) {
    let versions = Parameters.Version.allCases
    let corpora = Dictionary(
      uniqueKeysWithValues: versions.map { ($0, Corpus(histories, for: $0)) })
    self.corpora = corpora
    common = corpora.mapValues(\.commonTargets)
  }

  /// The number of answers to predict, including those of the first part.
  public var targetCount: Int { common[.six]?.count ?? 0 }

  /// Evaluates fixed parameters on the answers that fits are evaluated on.
  ///
  /// - Parameter parameters: The parameters.
  /// - Returns: The predictions of all five parts.
  public func evaluate(_ parameters: Parameters) -> Evaluation {
    evaluate(parameters.version) { _, _ in parameters }
  }

  /// Evaluates a training method.
  ///
  /// - Parameter trainer: The method.
  /// - Returns: The predictions of all five parts, each by parameters fitted to the answers before
  ///   it.
  public func evaluate(_ trainer: Trainer) -> Evaluation { judge(trainer).evaluation }

  /// Evaluates a training method, and returns the result of the last fit too: it is close to a fit
  /// to everything.
  func judge(_ trainer: Trainer) -> (evaluation: Evaluation, near: Parameters?) {
    var near: Parameters?
    let evaluation = evaluate(trainer.version) { corpus, past in
      // A tenth of a nat changes no prediction noticeably, and is reached in fewer passes.
      let descent = CurvedDescent(tolerance: 0.1)
      let training = trainer.train(past, of: corpus, near: near, by: descent)
      if training.sweeps > 0 { near = training.parameters }
      return training.parameters
    }
    return (evaluation, near)
  }

  /// Fits to all answers.
  ///
  /// - Parameters:
  ///   - trainer: The training method.
  ///   - near: The parameters to start from.
  /// - Returns: The parameters.
  func train(_ trainer: Trainer, near: Parameters?) -> Parameters? {
    corpora[trainer.version].map {
      trainer.train($0.targets, of: $0, near: near).parameters
    }
  }

  private func evaluate(
    _ version: Parameters.Version, _ weights: (Corpus, [Int]) -> Parameters
  ) -> Evaluation {
    guard let corpus = corpora[version], let common = common[version] else { return Evaluation([]) }
    let size = common.count / (Self.folds + 1)
    guard size > 0 else { return Evaluation([]) }
    var predictions: [Prediction] = []
    for fold in 1...Self.folds {
      let start = fold * size
      let end = fold == Self.folds ? common.count : start + size
      let past = corpus.targets.prefix { $0 != common[start] }
      let parameters = weights(corpus, Array(past))
      predictions += corpus.predictions(of: Array(common[start..<end]), by: parameters)
    }
    return Evaluation(predictions)
  }
}
