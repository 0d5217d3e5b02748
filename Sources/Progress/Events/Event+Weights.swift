import FSRS

extension Event {
  /// A change of the scheduler's parameters. The last one counts.
  ///
  /// Parameters describe how this learner remembers, not when they were fitted: they apply to the
  /// whole history, and every memory is computed again with the last parameters. But due dates
  /// stay: a card keeps the due date from its last answer, and the new parameters count from its
  /// next answer. A change that reschedules is the exception: cards in review get the due date that
  /// its parameters, and the settings at that point, would have given them after their last answer;
  /// cards in steps are unchanged.
  package struct Weights: Hashable, Sendable {
    /// The parameters; nil for the default ones of the version that reads this.
    package let parameters: Parameters?
    /// The number of the learner's answers they were fitted to.
    package let answers: Int
    /// Whether cards get new due dates.
    package let reschedules: Bool
    /// The evidence behind the parameters; nil from versions that did not record it. Without it
    /// intervals are not limited until a ``Repair``.
    package let evidence: Evidence?

    /// Creates a change of parameters.
    /// - Parameters:
    ///   - parameters: The parameters; nil for the default ones.
    ///   - answers: The number of answers they were fitted to, 0 to 2^53 − 1.
    ///   - reschedules: Whether cards get new due dates.
    package init(_ parameters: Parameters?, answers: Int, reschedules: Bool) {
      self.parameters = parameters
      self.answers = answers
      self.reschedules = reschedules
      evidence = nil
    }

    /// Creates a change of parameters with their evidence.
    /// - Parameters:
    ///   - parameters: The parameters; nil for the default ones.
    ///   - evidence: The evidence; each number is 0 to 2^53 − 1.
    ///   - reschedules: Whether cards get new due dates.
    package init(_ parameters: Parameters?, by evidence: Evidence, reschedules: Bool = false) {
      self.parameters = parameters
      answers = evidence.answers
      self.reschedules = reschedules
      self.evidence = evidence
    }

    /// The parameters as text in a line: numbers separated by spaces, with the fewest digits that
    /// read back the same; empty for the default ones. 34 of them take some 700 bytes.
    var text: String {
      (parameters?.values ?? []).map(\.description).joined(separator: " ")
    }

    /// Reads parameters from text; nil if no present model can have them.
    static func parameters(_ text: String) -> Parameters?? {
      if text.isEmpty { return .some(nil) }
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      let numbers = words.compactMap { Double($0) }
      // Parameters of earlier models would be converted, and then not read back as they were
      // written.
      guard numbers.count == words.count, [21, 34].contains(numbers.count) else { return nil }
      return (try? Parameters(numbers)).map { .some($0) }
    }
  }
}

extension Event.Weights: EventContent {
  var name: String { "weights" }

  init(_ fields: LineFields) throws(LineError) {
    guard let parameters = Self.parameters(try fields.string("w")) else {
      throw .outOfRange("w")
    }
    let reschedules = try fields.flag("due")
    if fields.has("days") {
      self.init(parameters, by: try fields.evidence(), reschedules: reschedules)
    } else {
      self.init(parameters, answers: try fields.count("answers"), reschedules: reschedules)
    }
  }

  func append(to line: inout [UInt8]) {
    line.append("w", text)
    line.append("answers", answers)
    line.append("due", reschedules ? 1 : 0)
    if let evidence {
      line.append("days", evidence.days)
      line.append("gap", evidence.longestGap)
    }
  }
}
