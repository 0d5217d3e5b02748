import Concurrency

/// The choice of parameters for a learner: whatever predicts best what it has not seen, if it does so
/// beyond doubt.
///
///     let selection = Selection(from: histories, present: scheduler.parameters)
///     scheduler.parameters = selection.parameters
///
/// No model and no way of weighing suits everybody. So each way of fitting is judged by
/// ``TimeSplit`` on the learner's own answers, next to the parameters in use and the default ones, and
/// the winner is then fitted to everything. A bare difference decides nothing: by chance one of several
/// is always ahead. A candidate is taken only if
///
/// - there are as many answers from as many days as its model needs, see ``minimum(for:)``;
/// - its gain over the parameters in use, and over the defaults, is more than ``margin`` standard
///   errors, see ``Gain``.
///
/// Of several that pass, the one with the lowest loss is chosen. Parameters in use that predict worse
/// than the default ones give way to these without a margin: the defaults need no evidence.
public struct Selection: Sendable {
  /// Something that could be chosen.
  public struct Candidate: Sendable {
    /// The way of fitting; nil for parameters taken as they are.
    public let trainer: Trainer?
    /// The parameters as they are; nil for a way of fitting.
    public let parameters: Parameters?
    /// How it did on answers it had not seen.
    public let heldOut: Evaluation
  }

  /// The answers that a fit of a model needs.
  public struct Minimum: Hashable, Sendable {
    /// The number of answers.
    public let answers: Int
    /// The days from the first of them to the last.
    public let days: Int

    /// Whether there is enough.
    public func isReached(answers: Int, days: Int) -> Bool {
      answers >= self.answers && days >= self.days
    }
  }

  /// The fewest answers to predict that a choice is made with; below, the present parameters stay.
  public static let fewestTargets = 64

  /// The standard errors by which a candidate must be ahead.
  public static let margin = 1.0

  /// The answers that a fit of a model needs: 400 from 21 days for the 21 parameters of FSRS-6, 1,000
  /// from 60 days for the 34 of FSRS-7.
  ///
  /// - Parameter version: The model.
  /// - Returns: The fewest answers and days.
  public static func minimum(for version: Parameters.Version) -> Minimum {
    switch version {
    case .six: Minimum(answers: 400, days: 21)
    case .seven: Minimum(answers: 1_000, days: 60)
    }
  }

  /// FSRS-6 and FSRS-7, each with all answers alike and with the latest counting more.
  public static let trainers = Parameters.Version.allCases.flatMap { version in
    [Recency.none, .mild].map { Trainer(version: version, recency: $0) }
  }

  /// All candidates, the parameters in use first.
  public let candidates: [Candidate]

  /// The index of the chosen one.
  public let best: Int

  /// The chosen parameters.
  public let parameters: Parameters

  /// Chooses parameters.
  ///
  /// - Parameters:
  ///   - histories: The answers to each card, in any order.
  ///   - present: The parameters in use.
  ///   - trainers: The ways of fitting to try.
  ///   - unseen: How many of the latest answers to predict the present parameters were not fitted to;
  ///     nil for all. Only those judge, for on the others the present parameters would shine by having
  ///     seen them.
  ///   - margin: The standard errors by which a candidate must be ahead.
  public init(
    from histories: [History], present: Parameters, trainers: [Trainer] = trainers,
    unseen: Int? = nil, margin: Double = Self.margin
  ) {
    let split = TimeSplit(histories)
    func judged(_ evaluation: Evaluation) -> Evaluation {
      unseen.map { Evaluation(evaluation.predictions.suffix($0)) } ?? evaluation
    }
    var candidates = [
      Candidate(trainer: nil, parameters: present, heldOut: judged(split.evaluate(present)))
    ]
    let answers = histories.reduce(0) { $0 + $1.answers.count }
    let days = histories.spannedDays
    let versions = Parameters.Version.allCases.filter {
      Self.minimum(for: $0).isReached(answers: answers, days: days)
    }
    var near: [Trainer: Parameters] = [:]
    if min(split.targetCount, unseen ?? .max) >= Self.fewestTargets {
      for version in [.six] + versions.filter({ $0 != .six })
      where present != .standard(of: version) {
        let usual = Parameters.standard(of: version)
        candidates.append(
          Candidate(trainer: nil, parameters: usual, heldOut: judged(split.evaluate(usual))))
      }
      let trainers = trainers.filter { versions.contains($0.version) }
      let judgements = Crew.results(trainers.count) { split.judge(trainers[$0]) }
      for (trainer, (evaluation, last)) in zip(trainers, judgements) {
        near[trainer] = last
        candidates.append(
          Candidate(trainer: trainer, parameters: nil, heldOut: judged(evaluation)))
      }
    }
    self.candidates = candidates
    best = Self.choice(of: candidates, margin: margin)
    parameters =
      candidates[best].trainer.flatMap { split.train($0, near: near[$0]) }
      ?? candidates[best].parameters ?? present
  }

  /// The index of the candidate to take.
  private static func choice(of candidates: [Candidate], margin: Double) -> Int {
    let losses = candidates.map(\.heldOut.logLoss)
    var incumbent = 0
    for (index, candidate) in candidates.enumerated()
    where candidate.parameters == .standard && losses[index] < losses[incumbent] {
      incumbent = index
    }
    var best = incumbent
    for (index, candidate) in candidates.enumerated() where losses[index] < losses[best] {
      let gain = candidate.heldOut.gain(over: candidates[incumbent].heldOut)
      if gain.mean > margin * gain.error { best = index }
    }
    return best
  }
}

extension [History] {
  /// The days from the first answer to the last; 0 without answers.
  public var spannedDays: Int {
    let times = flatMap { $0.answers.map(\.seconds) }
    return ((times.max() ?? 0) - (times.min() ?? 0)) / 86_400
  }
}
