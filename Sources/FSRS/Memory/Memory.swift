/// What a model remembers of one card between two reviews.
///
/// Only a ``Model`` reads the numbers to decide something; a scheduler passes them on.
public struct Memory: Hashable, Sendable {
  /// The stabilities FSRS-6 works with, in days; FSRS-7 goes down to 0.0001.
  public static let stabilities: ClosedRange<Double> = 0.001...36_500

  /// The difficulties a model works with.
  public static let difficulties: ClosedRange<Double> = 1...10

  /// S: in FSRS-6 the days until the chance of recall has fallen to 90 %, in ``stabilities``; in
  /// FSRS-7 the slow stability, which is no such time.
  public var stability: Double

  /// How little each review does for this card: D, in ``difficulties``, 10 the hardest.
  public var difficulty: Double

  /// F, the fast stability of FSRS-7, in days; nil from FSRS-6.
  ///
  /// FSRS-7 reads nil as 0.8 · S, the value after a first answer.
  public var fastStability: Double?

  /// Makes a memory from its numbers.
  ///
  /// - Parameters:
  ///   - stability: S, in days.
  ///   - difficulty: D, from 1 to 10.
  ///   - fastStability: F, in days, for FSRS-7.
  public init(stability: Double, difficulty: Double, fastStability: Double? = nil) {
    self.stability = stability
    self.difficulty = difficulty
    self.fastStability = fastStability
  }
}
