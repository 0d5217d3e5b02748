import Glibc

extension Model {
  /// The chance that a memory still answers.
  ///
  ///     R(t, S) = (1 + factor · t/S)^decay,  decay = -w[20],  factor = 0.9^(1/decay) - 1
  ///
  /// so that R(S, S) = 0.9 whatever w[20] is. A power of time, not an exponential: the memories of
  /// a deck are of many strengths, and the weak ones go first. Source: FSRS-6, where the exponent
  /// became a weight; it was 0.5 in FSRS-4.5 and FSRS-5.
  ///
  /// - Parameters:
  ///   - memory: The memory after its last review.
  ///   - elapsedDays: The days since then, t, fractions allowed; below zero counts as zero.
  /// - Returns: A probability, 1 at t = 0.
  public func retrievability(of memory: Memory, elapsedDays: Double) -> Double {
    let stability = memory.stability.clamped(to: Memory.stabilities)
    return pow(1 + factor * max(0, elapsedDays) / stability, decay)
  }

  /// The days after which a memory has faded to a wanted retention.
  ///
  ///     I(r, S) = S/factor · (r^(1/decay) - 1)
  ///
  /// the inverse of ``retrievability(of:elapsedDays:)``, equal to S at r = 0.9. Neither rounded nor
  /// limited: that is the scheduler's part. Source: FSRS-6.
  ///
  /// - Parameters:
  ///   - memory: The memory after its last review.
  ///   - retention: The chance of recall wanted at the next review, r, between 0 and 1.
  /// - Returns: Days, from 0 at r = 1; infinite at r = 0, not-a-number for r below 0.
  public func interval(for memory: Memory, retention: Double) -> Double {
    let stability = memory.stability.clamped(to: Memory.stabilities)
    return stability / factor * (pow(retention, 1 / decay) - 1)
  }
}
