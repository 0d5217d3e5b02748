/// What a model remembers of one card between two reviews.
///
/// Only a ``Model`` reads the numbers to decide something; a scheduler passes them on.
public struct Memory: Hashable, Sendable {
  /// The stabilities a model works with, in days.
  public static let stabilities: ClosedRange<Double> = 0.001...36_500

  /// The difficulties a model works with.
  public static let difficulties: ClosedRange<Double> = 1...10

  /// The days until the chance of recall has fallen to 90 %: S, in ``stabilities``.
  public var stability: Double

  /// How little each review does for this card: D, in ``difficulties``, 10 the hardest.
  public var difficulty: Double

  /// Makes a memory from its two numbers.
  ///
  /// - Parameters:
  ///   - stability: S, in days.
  ///   - difficulty: D, from 1 to 10.
  public init(stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }

  /// The same memory with both numbers brought inside their ranges.
  var bounded: Memory {
    Memory(
      stability: stability.clamped(to: Self.stabilities),
      difficulty: difficulty.clamped(to: Self.difficulties))
  }
}
