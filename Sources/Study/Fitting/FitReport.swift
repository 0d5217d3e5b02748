import FSRS

/// How well parameters predict a learner's answers, and whether others would do better.
package struct FitReport: Sendable {
  /// One line of a comparison.
  package struct Line: Sendable {
    /// What predicted.
    package let source: WeightsSource
    /// How good it was.
    package let evaluation: Evaluation
  }

  /// The answers.
  package let material: Material
  /// The parameters in use.
  package let present: Parameters
  /// The chance of recall wanted when a card comes back.
  package let target: Double
  /// The parameters in use, on all answers that can be predicted.
  package let whole: Evaluation
  /// The choice that a fit would make, with everything it tries.
  package let fit: Fit

  /// Judges parameters.
  /// - Parameters:
  ///   - present: The parameters in use.
  ///   - material: The answers.
  ///   - lastFit: When the parameters in use were chosen, in seconds since 1970; nil if they were not.
  ///   - target: The chance of recall wanted when a card comes back.
  package init(
    of present: Parameters, on material: Material, since lastFit: Int? = nil, target: Double
  ) {
    self.material = material
    self.present = present
    self.target = target
    whole = Evaluation(of: present, on: material.histories)
    fit = Fit(to: material, present: present, since: lastFit, retention: target)
  }

  /// Everything a fit tries, on answers that it has not seen; empty while there are too few.
  package var heldOut: [Line] { fit.candidates.count > 1 ? fit.candidates : [] }
}
