import FSRS
import ProgressStore

/// The choice of weights for a learner, and what it was made by.
///
/// Every way of fitting and the default weights of both models foretell answers that they have not
/// seen; the lowest loss wins, and of equals the weights in use. Those were perhaps fitted to most of
/// the answers themselves, and would shine on them: so after a fit only answers that came later
/// judge, and until there are enough of those nothing changes.
package struct Fit: Sendable {
  /// All that was tried, the weights in use first.
  package let candidates: [FitReport.Line]
  /// The index of the one chosen.
  package let best: Int
  /// The chosen weights.
  package let parameters: Parameters
  /// How many answers there are.
  package let answers: Int
  /// How far they support fitted parameters.
  package let evidence: Evidence

  /// How far it is to the next choice of weights.
  /// - Parameters:
  ///   - material: The answers.
  ///   - lastFit: When the weights in use were chosen, in seconds since 1970; nil if they were not.
  /// - Returns: How many more answers on a later day than the one before it takes; 0 if there are
  ///   enough.
  package static func missing(_ material: Material, since lastFit: Int?) -> Int {
    max(0, Selection.fewestTargets - material.targets(after: lastFit ?? .min))
  }

  /// Whether a sitting brought so many answers that it is time to choose anew.
  ///
  /// It is each time the number of answers passes a multiple of 64, from 1,280 on of 128, from 2,560
  /// on of 256, and so on: a twentieth of what there is may change something, less hardly. Nothing
  /// need be kept of choices that changed nothing, and no history be read to know.
  /// - Parameters:
  ///   - answers: How many answers there are.
  ///   - new: How many of them the sitting brought.
  /// - Returns: Whether to choose, if ``missing(_:since:)`` finds enough.
  package static func isTime(answers: Int, new: Int) -> Bool {
    var step = Selection.fewestTargets
    while answers >= 20 * step { step *= 2 }
    return (answers - new) / step < answers / step
  }

  /// Chooses weights. With too few answers those in use stay, and are the only candidate.
  /// - Parameters:
  ///   - material: The answers.
  ///   - present: The weights in use.
  ///   - lastFit: When those were chosen, in seconds since 1970; nil if they were not.
  ///   - retention: The chance of recall wanted when a card comes back.
  ///   - trainers: The ways of fitting to try.
  package init(
    to material: Material, present: Parameters, since lastFit: Int?, retention: Double = 0.9,
    trainers: [Trainer] = Selection.trainers
  ) {
    let selection = Selection(
      from: material.histories, present: present, trainers: trainers,
      unseen: lastFit.map { material.targets(after: $0) })
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
    answers = material.answers
    evidence = material.evidence(at: retention)
  }

  /// The event that puts the chosen weights to use.
  package var weights: Event.Weights {
    Event.Weights(parameters == .standard ? nil : parameters, by: evidence)
  }

  /// Whether other weights than those in use were chosen.
  package var changes: Bool { best != 0 }
  /// What the weights in use foretold.
  package var before: Evaluation { candidates[0].evaluation }
  /// What the chosen ones foretold.
  package var after: Evaluation { candidates[best].evaluation }
}
