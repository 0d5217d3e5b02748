/// Judging on answers that a fit has not seen: fit to the past, foretell what came next.
///
/// The answers to foretell are cut into six parts of equal number in order of time. Weights fitted
/// to the first part foretell the second, those fitted to the first two the third, and so on; the
/// five sets of predictions are judged together. Source: fsrs-rs 6.6.2
/// (`evaluate_with_time_series_splits`).
public struct TimeSplit: Sendable {
  /// The number of fits.
  public static let folds = 5

  /// The answers for each model.
  private let corpora: [Parameters.Version: Corpus]

  /// The answers to foretell; in each corpus the same ones in the same order.
  private let common: [Parameters.Version: [Int]]

  /// Lays out histories.
  ///
  /// - Parameter histories: The answers to each card, in any order.
  public init(_ histories: [History]) {
    let versions = Parameters.Version.allCases
    let corpora = Dictionary(
      uniqueKeysWithValues: versions.map { ($0, Corpus(histories, for: $0)) })
    self.corpora = corpora
    common = corpora.mapValues(\.commonTargets)
  }

  /// How many answers there are to foretell, those of the first part included.
  public var targetCount: Int { common[.six]?.count ?? 0 }

  /// Judges weights as they are, on the answers that fits would be judged on.
  ///
  /// - Parameter parameters: The weights.
  /// - Returns: The predictions of all five parts.
  public func evaluate(_ parameters: Parameters) -> Evaluation {
    evaluate(parameters.version) { _, _ in parameters }
  }

  /// Judges a way of fitting.
  ///
  /// - Parameter trainer: The way.
  /// - Returns: The predictions of all five parts, each by weights fitted to what came before it.
  public func evaluate(_ trainer: Trainer) -> Evaluation { judge(trainer).evaluation }

  /// Judges a way of fitting, and keeps what the last fit found: it is near what a fit to everything
  /// would find.
  func judge(_ trainer: Trainer) -> (evaluation: Evaluation, near: Parameters?) {
    var near: Parameters?
    let evaluation = evaluate(trainer.version) { corpus, past in
      // A tenth of a nat moves no prediction by what could be seen, and is reached in fewer walks.
      let descent = CurvedDescent(tolerance: 0.1)
      let training = trainer.train(past, of: corpus, near: near, by: descent)
      if training.sweeps > 0 { near = training.parameters }
      return training.parameters
    }
    return (evaluation, near)
  }

  /// Fits to everything.
  ///
  /// - Parameters:
  ///   - trainer: The way of fitting.
  ///   - near: Where to set out.
  /// - Returns: The weights.
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
