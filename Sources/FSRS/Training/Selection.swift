import Concurrency

/// The choice of weights for a learner: whatever foretells best what it has not seen.
///
///     let selection = Selection(from: histories, present: scheduler.parameters)
///     scheduler.parameters = selection.parameters
///
/// No model and no way of weighing suits everybody. So each way of fitting is judged by
/// ``TimeSplit`` on the learner's own answers, next to the weights in use and the default ones; the
/// one with the lowest loss wins, and is then fitted to everything. The weights in use stay unless
/// another is better.
public struct Selection: Sendable {
  /// Something that could be chosen.
  public struct Candidate: Sendable {
    /// The way of fitting; nil for weights taken as they are.
    public let trainer: Trainer?
    /// The weights as they are; nil for a way of fitting.
    public let parameters: Parameters?
    /// How it did on answers it had not seen.
    public let heldOut: Evaluation
  }

  /// The fewest answers to foretell that a choice is made with; below, the present weights stay.
  public static let fewestTargets = 64

  /// FSRS-6 and FSRS-7, each with all answers alike and with the latest counting more.
  public static let trainers = Parameters.Version.allCases.flatMap { version in
    [Recency.none, .mild].map { Trainer(version: version, recency: $0) }
  }

  /// All candidates, the weights in use first.
  public let candidates: [Candidate]

  /// The index of the one with the lowest loss, of equals the first.
  public let best: Int

  /// The chosen weights.
  public let parameters: Parameters

  /// Chooses weights.
  ///
  /// - Parameters:
  ///   - histories: The answers to each card, in any order.
  ///   - present: The weights in use.
  ///   - trainers: The ways of fitting to try.
  ///   - unseen: How many of the latest answers to foretell the present weights were not fitted to;
  ///     nil for all. Only those judge, for on the others the present weights would shine by having
  ///     seen them.
  public init(
    from histories: [History], present: Parameters, trainers: [Trainer] = trainers,
    unseen: Int? = nil
  ) {
    let split = TimeSplit(histories)
    func judged(_ evaluation: Evaluation) -> Evaluation {
      unseen.map { Evaluation(evaluation.predictions.suffix($0)) } ?? evaluation
    }
    var candidates = [
      Candidate(trainer: nil, parameters: present, heldOut: judged(split.evaluate(present)))
    ]
    var near: [Trainer: Parameters] = [:]
    if min(split.targetCount, unseen ?? .max) >= Self.fewestTargets {
      for version in Parameters.Version.allCases where present != .standard(of: version) {
        let usual = Parameters.standard(of: version)
        candidates.append(
          Candidate(trainer: nil, parameters: usual, heldOut: judged(split.evaluate(usual))))
      }
      let judgements = Crew.results(trainers.count) { split.judge(trainers[$0]) }
      for (trainer, (evaluation, last)) in zip(trainers, judgements) {
        near[trainer] = last
        candidates.append(
          Candidate(trainer: trainer, parameters: nil, heldOut: judged(evaluation)))
      }
    }
    let losses = candidates.map(\.heldOut.logLoss)
    var best = 0
    for index in losses.indices where losses[index] < losses[best] { best = index }
    self.candidates = candidates
    self.best = best
    parameters =
      candidates[best].trainer.flatMap { split.train($0, near: near[$0]) }
      ?? candidates[best].parameters ?? present
  }
}
