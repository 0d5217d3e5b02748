import FSRS

extension Event {
  /// A repair of due dates that were further ahead than the learner's answers support.
  ///
  /// Versions before ``Weights/evidence`` did not limit intervals, and their due dates stay until
  /// the next study session writes this event. From then on the current parameters have this
  /// evidence. Each card in review that was last scheduled without evidence, and whose interval
  /// exceeds `Evidence.limit`, gets that interval, or, if it would be over already, one of the next
  /// days.
  ///
  /// Two events with the same cause, from two machines, count once: the first in replay order has
  /// the effect. If either is undone, the cards get their old due dates back; the evidence stays.
  package struct Repair: Hashable, Sendable {
    /// The fit without evidence that made it necessary.
    package let cause: EventReference
    /// The evidence from the learner's answers at the time.
    package let evidence: Evidence
    /// The number of days over which cards that would be due at once are spread, 1 to 365.
    package let spread: Int

    /// The range of the spread.
    static let spreads = 1...365

    /// Creates a repair. The spread is clamped to its range.
    /// - Parameters:
    ///   - cause: The fit that made it necessary.
    ///   - evidence: The evidence from the learner's answers.
    ///   - spread: The number of days over which cards are spread.
    package init(of cause: EventReference, evidence: Evidence, spread: Int) {
      self.cause = cause
      self.evidence = evidence
      self.spread = spread.clamped(to: Self.spreads)
    }
  }
}

extension Event.Repair: EventContent {
  var name: String { "repair" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(
      of: try fields.reference("ref"), evidence: try fields.evidence(),
      spread: try fields.integer("over", in: Self.spreads))
  }

  func append(to line: inout [UInt8]) {
    line.append("ref", cause.description)
    line.append("answers", evidence.answers)
    line.append("days", evidence.days)
    line.append("gap", evidence.longestGap)
    line.append("over", spread)
  }
}
