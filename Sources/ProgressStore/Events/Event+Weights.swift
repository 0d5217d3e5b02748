import FSRS

extension Event {
  /// The weights of the scheduler were chosen again. The last choice counts.
  ///
  /// Weights describe how this learner remembers, not when they were found: so they hold for the
  /// whole history, and every memory is worked out again with the weights in force at the end. What
  /// was promised stays: a card comes back on the day that the weights of its last answer gave it,
  /// and the new ones decide from its next answer on. A choice that reschedules breaks that promise
  /// on purpose: cards that come back after days get the day that its weights, and the settings at
  /// that point, would have given them after their last answer; cards in steps stay where they are.
  package struct Weights: Hashable, Sendable {
    /// The weights; nil for the default ones of whatever version reads this.
    package let parameters: Parameters?
    /// The number of the learner's answers they were chosen by.
    package let answers: Int
    /// Whether cards get new days too.
    package let reschedules: Bool
    /// How far the answers support the parameters; nil from versions that did not record it. Without
    /// it intervals are not bounded until a ``Repair``.
    package let evidence: Evidence?

    /// A choice of weights.
    /// - Parameters:
    ///   - parameters: The weights; nil for the default ones.
    ///   - answers: The number of answers they were chosen by, 0 to 2^53 − 1.
    ///   - reschedules: Whether cards get new days too.
    package init(_ parameters: Parameters?, answers: Int, reschedules: Bool) {
      self.parameters = parameters
      self.answers = answers
      self.reschedules = reschedules
      evidence = nil
    }

    /// A choice of parameters, with what supports it.
    /// - Parameters:
    ///   - parameters: The parameters; nil for the default ones.
    ///   - evidence: What they were chosen by; each number is 0 to 2^53 − 1.
    ///   - reschedules: Whether cards get new days too.
    package init(_ parameters: Parameters?, by evidence: Evidence, reschedules: Bool = false) {
      self.parameters = parameters
      answers = evidence.answers
      self.reschedules = reschedules
      self.evidence = evidence
    }

    /// The weights as a line holds them: numbers with spaces between them, the fewest digits that
    /// read back the same; empty for the default ones. 34 of them are some 700 bytes.
    var text: String {
      (parameters?.weights ?? []).map(\.description).joined(separator: " ")
    }

    /// The weights in a text; nil if it holds none that a model of today can have.
    static func parameters(_ text: String) -> Parameters?? {
      if text.isEmpty { return .some(nil) }
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      let numbers = words.compactMap { Double($0) }
      // Weights of earlier models would be rewritten, and then not read back as they were written.
      guard numbers.count == words.count, [21, 34].contains(numbers.count) else { return nil }
      return (try? Parameters(numbers)).map { .some($0) }
    }
  }
}
