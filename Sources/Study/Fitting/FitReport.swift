import FSRS

/// How well weights foretell a learner's answers.
package struct FitReport: Sendable {
  /// One line of a comparison.
  package struct Line: Sendable {
    /// What foretold.
    package let source: WeightsSource
    /// How good it was.
    package let evaluation: Evaluation
  }

  /// The answers.
  package let material: Material
  /// The weights in use.
  package let present: Parameters
  /// The weights in use, on all answers that can be foretold.
  package let whole: Evaluation
  /// The same and others on the later five sixths of them, by a `TimeSplit`: what is fitted knows
  /// only what came before. Empty while there are too few answers.
  package let heldOut: [Line]

  /// Judges weights.
  /// - Parameters:
  ///   - present: The weights in use.
  ///   - material: The answers.
  package init(of present: Parameters, on material: Material) {
    self.material = material
    self.present = present
    whole = Evaluation(of: present, on: material.histories)
    guard material.missing == 0 else {
      heldOut = []
      return
    }
    let split = TimeSplit(material.histories)
    var lines = [Line(source: .present, evaluation: split.evaluate(present))]
    for version in Parameters.Version.allCases where present != .standard(of: version) {
      lines.append(
        Line(source: .standard(version), evaluation: split.evaluate(.standard(of: version))))
    }
    let trainer = Trainer(version: .six, recency: .mild)
    lines.append(Line(source: .fitted(trainer), evaluation: split.evaluate(trainer)))
    heldOut = lines
  }
}
