import Concurrency
import FSRS

/// The choice of parameters for a learner: those that predict unseen answers best, if they are
/// clearly better.
///
///     let selection = Selection(from: histories, present: scheduler.parameters)
///     scheduler.parameters = selection.parameters
///
/// No model and no weighting suits everybody. So each training method is evaluated by ``TimeSplit``
/// on the learner's own answers, along with the current and the default parameters, and the winner
/// is then fitted to everything. A small lead is not enough, because by chance one of several is
/// always ahead. A candidate is accepted only if
///
/// - there are as many answers from as many days as its model needs, see ``minimum(for:)``;
/// - its gain over the parameters in use, and over the defaults, is more than ``margin`` standard
///   errors, see ``Gain``.
///
/// Of several such candidates, the one with the lowest loss is chosen. Current parameters that
/// predict worse than the default ones are replaced by these even without a margin: the defaults
/// need no evidence.
public struct Selection: Sendable {
  /// Parameters or a training method that could be chosen.
  public struct Candidate: Sendable {
    /// The training method; nil for fixed parameters.
    public let trainer: Trainer?
    /// The fixed parameters; nil for a training method.
    public let parameters: Parameters?
    /// The evaluation on unseen answers.
    public let heldOut: Evaluation
  }

  /// The number of answers and days that a fit needs.
  public struct Minimum: Hashable, Sendable {
    /// The number of answers.
    public let answers: Int
    /// The days from the first of them to the last.
    public let days: Int

    /// Whether there are enough answers and days.
    public func isReached(answers: Int, days: Int) -> Bool {
      answers >= self.answers && days >= self.days
    }
  }

  /// The fewest answers to predict for which a choice is made; with fewer, the current parameters
  /// stay.
  public static let fewestTargets = 64

  /// The number of standard errors by which a candidate must be better.
  public static let margin = 1.0

  /// The answers that a fit of a model needs: 400 from 21 days for the 21 parameters of FSRS-6,
  /// 1,000
  /// from 60 days for the 34 of FSRS-7.
  ///
  /// - Parameter version: The model.
  /// - Returns: The smallest number of answers and days.
  public static func minimum(for version: Parameters.Version) -> Minimum {
    switch version {
    case .six: Minimum(answers: 400, days: 21)
    case .seven: Minimum(answers: 1_000, days: 60)
    }
  }

  /// FSRS-6 and FSRS-7, each with equal weights and with recent answers counting more.
  public static let trainers = Parameters.Version.allCases.flatMap { version in
    [Recency.none, .mild].map { Trainer(version: version, recency: $0) }
  }

  /// All candidates; the current parameters come first.
  public let candidates: [Candidate]

  /// The index of the chosen candidate.
  public let best: Int

  /// The chosen parameters.
  public let parameters: Parameters

  /// Chooses parameters.
  ///
  /// - Parameters:
  ///   - histories: The answers to each card, in any order.
  ///   - present: The current parameters.
  ///   - trainers: The training methods to try.
  ///   - unseen: How many of the latest answers to predict the current parameters were not fitted
  ///     to; nil for all. Only these are used, because the current parameters have an unfair
  ///     advantage on the others.
  ///   - margin: The number of standard errors by which a candidate must be better.
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
      let judgements = parallelMap(trainers.count) { split.judge(trainers[$0]) }
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

  /// The index of the chosen candidate.
  static func choice(of candidates: [Candidate], margin: Double) -> Int {
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
