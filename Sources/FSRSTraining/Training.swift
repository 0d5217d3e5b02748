import FSRS

/// The result of a fit.
public struct Training: Hashable, Sendable {
  /// The fitted parameters.
  public internal(set) var parameters: Parameters

  /// The number of answers that were fitted to.
  public let targets: Int

  /// The number of passes over them; 0 if there were too few to fit all parameters.
  public let sweeps: Int
}
