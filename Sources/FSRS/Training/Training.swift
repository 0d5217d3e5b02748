/// What came of fitting weights.
public struct Training: Hashable, Sendable {
  /// The weights.
  public internal(set) var parameters: Parameters

  /// The number of answers that were learnt from.
  public let targets: Int

  /// How many times they were gone over; 0 if there were too few to fit all weights.
  public let sweeps: Int
}
