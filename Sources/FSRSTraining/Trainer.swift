import FSRS

/// Fits the parameters of a model to a learner's own answers.
///
///     let trainer = Trainer()
///     let training = trainer.train(histories)
///     let scheduler = Scheduler(parameters: training.parameters)
///
/// The same answers give the same parameters: only the order of batches in
/// ``Method/batches(epochs:seed:)`` is random, and it has a seed.
public struct Trainer: Hashable, Sendable {
  /// The method that minimises the loss.
  public enum Method: Hashable, Sendable {
    /// All targets at once until the loss cannot fall noticeably: the best parameters, and the
    /// default.
    case convergence
    /// In batches, as in fsrs-rs (5 epochs by default there, 8 in Anki), stopping early.
    case batches(epochs: Int, seed: UInt64 = 2_023)
  }

  /// The model.
  public var version: Parameters.Version

  /// How much more recent answers count.
  public var recency: Recency

  /// The method that minimises the loss.
  public var method: Method

  /// How strongly a fit by ``Method/convergence`` is pulled to the default parameters; it
  /// multiplies the penalty for unusual parameters. 0 for not at all.
  public var shrinkage: Double

  /// The number of the learner's relearning steps, see `Limits`.
  public var relearningSteps: Int

  /// Creates a trainer.
  ///
  /// - Parameters:
  ///   - version: The model.
  ///   - recency: How much more recent answers count.
  ///   - method: The method that minimises the loss.
  ///   - shrinkage: How strongly the fit is pulled to the default parameters.
  ///   - relearningSteps: The number of the learner's relearning steps.
  public init(
    version: Parameters.Version = .six,
    recency: Recency = .mild,
    method: Method = .convergence,
    shrinkage: Double = 1,
    relearningSteps: Int = 1
  ) {
    self.version = version
    self.recency = recency
    self.method = method
    self.shrinkage = shrinkage
    self.relearningSteps = relearningSteps
  }

  /// Fits the parameters.
  ///
  /// FSRS-6 leaves out cards with an odd first review and starts from estimated initial
  /// stabilities. Below 8 targets, or without a second review on a later day, it changes at most
  /// w[0...3]; in batches below 64. FSRS-7 starts from the default parameters and uses all cards.
  ///
  /// - Parameter histories: The answers to each card, in any order.
  /// - Returns: The parameters, with the number of targets and passes.
  public func train(_ histories: [History]) -> Training {
    let corpus = Corpus(histories, for: version)
    return train(corpus.targets, of: corpus)
  }

  /// Fits to some of the targets.
  ///
  /// - Parameters:
  ///   - targets: Positions in order of time.
  ///   - corpus: All answers.
  ///   - near: Parameters fitted to most of the targets. FSRS-6 starts from them, which saves
  ///     passes and ends at the same minimum; FSRS-7 has several minima, so it also starts from the
  ///     defaults and keeps the lower one.
  ///   - descent: The settings of the fit.
  /// - Returns: The parameters, with the number of targets and passes.
  func train(
    _ targets: [Int], of corpus: Corpus, near: Parameters? = nil,
    by descent: CurvedDescent = CurvedDescent()
  ) -> Training {
    switch version {
    case .six: trainSix(targets, of: corpus, near, descent)
    case .seven:
      fit(
        TrainingSet(targets, of: corpus, recency), from: Parameters.standard7.values, near,
        descent)
    }
  }

  private func trainSix(
    _ all: [Int], of corpus: Corpus, _ near: Parameters?, _ descent: CurvedDescent
  ) -> Training {
    let reviews = FirstReviews(all, of: corpus)
    let isOwn = method == .convergence
    let outliers = isOwn ? reviews.late() : reviews.outliers()
    let targets = corpus.without(outliers, in: all)
    let unchanged = Training(parameters: .standard, targets: targets.count, sweeps: 0)
    guard targets.count >= 8 else { return unchanged }
    let recalled = targets.reduce(0) { $0 + corpus.label($1) }
    let initial = InitialStability(
      reviews.without(outliers), meanRecall: recalled / Double(targets.count))
    guard let stabilities = initial.weights else { return unchanged }
    let start = stabilities + Parameters.standard.values.dropFirst(4)
    guard targets.count >= (isOwn ? 8 : 64), !targets.allSatisfy(corpus.isFirstLong) else {
      return Training(
        parameters: Parameters(checked: start, .six), targets: targets.count, sweeps: 0)
    }
    var training = fit(TrainingSet(targets, of: corpus, recency), from: start, near, descent)
    let trained = training.parameters.values
    // A first rating that was never given keeps its default stability because of the prior.
    if isOwn, (1..<4).allSatisfy({ trained[$0 - 1] <= trained[$0] }) { return training }
    let filled = InitialStability(trained: Array(trained.prefix(4)), from: initial).weights
    let weights = (filled ?? stabilities) + trained.dropFirst(4)
    training.parameters = Parameters(checked: weights, .six)
    return training
  }

  private func fit(
    _ set: TrainingSet, from start: [Double], _ near: Parameters?, _ descent: CurvedDescent
  ) -> Training {
    let prior: Prior =
      method == .convergence
      ? .own(version, strength: shrinkage) : .published(version, around: start)
    let objective = Objective(set: set, version: version, start: start, prior: prior)
    let limits = Limits(version: version, relearningSteps: relearningSteps)
    var result: CurvedDescent.Result
    switch method {
    case .convergence:
      let starts =
        version == .six ? [near?.values ?? start] : [start] + (near.map { [$0.values] } ?? [])
      let ends = starts.map {
        descent.fit(objective, limits, from: $0, isNear: $0 == near?.values)
      }
      result = objective.lowest(of: ends)
    case .batches(let epochs, let seed):
      let weights = BatchDescent(epochs: epochs, seed: seed).fit(objective, limits)
      result = .init(weights: weights, sweeps: epochs)
    }
    return Training(
      parameters: Parameters(checked: result.weights, version), targets: set.count,
      sweeps: result.sweeps)
  }
}
