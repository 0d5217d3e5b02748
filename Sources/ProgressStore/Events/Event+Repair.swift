import FSRS

extension Event {
  /// Cards that fitted parameters had sent further than the learner's answers support come back.
  ///
  /// Versions before ``Weights/evidence`` bounded no interval, and their dates are kept until the next
  /// study session writes this. From here on the parameters in use have its evidence; and each card
  /// that comes back after days, was last scheduled without evidence, and has an interval beyond
  /// `Evidence.limit` gets that interval, or, if it would be over already, one of the next days.
  ///
  /// Two of the same cause, from two machines, are one: the first in replay order has the effect. If
  /// either is taken back, the cards have their dates again; the evidence stays.
  package struct Repair: Hashable, Sendable {
    /// The choice of parameters without evidence that made it necessary.
    package let cause: EventReference
    /// How much the learner's answers supported then.
    package let evidence: Evidence
    /// The number of days over which cards are spread that would be due at once, 1 to 365.
    package let spread: Int

    /// The spreads there can be.
    static let spreads = 1...365

    /// A repair. The spread is brought into its range.
    /// - Parameters:
    ///   - cause: The choice of parameters that made it necessary.
    ///   - evidence: How much the learner's answers support.
    ///   - spread: The days over which cards are spread.
    package init(of cause: EventReference, evidence: Evidence, spread: Int) {
      self.cause = cause
      self.evidence = evidence
      self.spread = spread.clamped(to: Self.spreads)
    }
  }
}
