/// The memory state of one card between two reviews, as a model computes it.
///
/// Only a ``Model`` interprets the numbers; a scheduler passes them on.
public struct Memory: BitwiseCopyable, Hashable, Sendable {
  /// The range of stability in FSRS-6, in days; in FSRS-7 it starts at 0.0001.
  public static let stabilities: ClosedRange<Double> = 0.001...36_500

  /// The range of difficulty.
  public static let difficulties: ClosedRange<Double> = 1...10

  /// S: in FSRS-6 the days until the probability of recall has fallen to 90%, in ``stabilities``;
  /// in FSRS-7 the slow stability, which has no such meaning.
  public var stability: Double

  /// D, in ``difficulties``: how little each review does for this card; 10 is the hardest.
  public var difficulty: Double

  /// F, the fast stability of FSRS-7, in days; nil from FSRS-6.
  ///
  /// FSRS-7 reads nil as 0.8 · S, the value after a first answer.
  public var fastStability: Double?

  /// Creates a memory from its numbers.
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
