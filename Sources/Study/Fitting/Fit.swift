import FSRS
import FSRSTraining
import Progress

/// The choice of parameters for a learner, and the comparison behind it.
///
/// The results of each training method and the default parameters of both models predict answers
/// that they were not fitted to. The lowest loss wins; if equal, the current parameters stay. These
/// were perhaps fitted to most of the answers, which would flatter them, so after a fit only later
/// answers count, and nothing changes until there are enough of them.
package struct Fit: Sendable {
  /// All parameters tried; the current ones come first.
  package let candidates: [FitReport.Line]
  /// The index of the chosen candidate.
  package let best: Int
  /// The chosen parameters.
  package let parameters: Parameters
  /// The number of answers.
  package let answers: Int
  /// The longest intervals that the answers support.
  package let evidence: Evidence

  /// How many more answers a fit needs.
  /// - Parameters:
  ///   - reviews: The answers.
  ///   - lastFit: When the current parameters were chosen, in seconds since 1970; nil for default
  ///     ones.
  /// - Returns: The number of further answers on a later day than the one before; 0 if there are
  ///   enough.
  package static func missing(_ reviews: ReviewHistory, since lastFit: Int?) -> Int {
    max(0, Selection.fewestTargets - reviews.targets(after: lastFit ?? .min))
  }

  /// Whether a session added so many answers that it is time to fit again.
  ///
  /// A fit is due when the number of answers passes a multiple of 64, from 1,280 answers of 128,
  /// from 2,560 of 256, and so on: a twentieth more answers may change something, fewer hardly
  /// will. So nothing needs to be stored about fits that changed nothing, and no history needs to
  /// be read.
  /// - Parameters:
  ///   - answers: The number of answers.
  ///   - new: How many of them the session added.
  /// - Returns: Whether to fit, if ``missing(_:since:)`` is 0.
  package static func isTime(answers: Int, new: Int) -> Bool {
    var step = Selection.fewestTargets
    while answers >= 20 * step { step *= 2 }
    return (answers - new) / step < answers / step
  }

  /// Chooses parameters. With too few answers the current ones stay and are the only candidate.
  /// - Parameters:
  ///   - reviews: The answers.
  ///   - present: The current parameters.
  ///   - lastFit: When those were chosen, in seconds since 1970; nil for default ones.
  ///   - retention: The target probability of recall.
  ///   - trainers: The training methods to try.
  package init(
    to reviews: ReviewHistory, present: Parameters, since lastFit: Int?, retention: Double = 0.9,
    trainers: [Trainer] = Selection.trainers
  ) {
    let selection = Selection(
      from: reviews.histories, present: present, trainers: trainers,
      unseen: lastFit.map { reviews.targets(after: $0) })
    candidates = selection.candidates.enumerated().map { index, candidate in
      let source: WeightsSource =
        if index == 0 {
          .present
        } else if let trainer = candidate.trainer {
          .fitted(trainer)
        } else {
          .standard(candidate.parameters?.version ?? .six)
        }
      return FitReport.Line(source: source, evaluation: candidate.heldOut)
    }
    best = selection.best
    parameters = selection.parameters
    answers = reviews.answers
    evidence = reviews.evidence(at: retention)
  }

  /// The event that puts the chosen parameters to use.
  package var weights: Event.Weights {
    Event.Weights(parameters == .standard ? nil : parameters, by: evidence)
  }

  /// Whether the chosen parameters differ from the current ones.
  package var changes: Bool { best != 0 }
  /// How well the current parameters predict.
  package var before: Evaluation { candidates[0].evaluation }
  /// How well the chosen parameters predict.
  package var after: Evaluation { candidates[best].evaluation }
}
