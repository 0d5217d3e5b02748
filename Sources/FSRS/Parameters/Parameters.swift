/// The weights of a model: 21 numbers for FSRS-6, 34 for FSRS-7.
///
/// What each weight does stands with the formulas, in <doc:FSRS6> and <doc:FSRS7>.
public struct Parameters: Hashable, Sendable {
  /// A model that weights can belong to.
  public enum Version: Int, CaseIterable, Hashable, Sendable {
    /// FSRS-6.
    case six = 6
    /// FSRS-7.
    case seven = 7
  }

  /// The model they belong to.
  public let version: Version

  /// The weights in the order of their indices, w[0] first.
  public let weights: [Double]

  /// Takes weights whose number and ranges are known to be right.
  ///
  /// - Parameters:
  ///   - weights: 21 or 34 weights, w[0] first.
  ///   - version: The model they belong to.
  init(checked weights: [Double], _ version: Version) {
    self.version = version
    self.weights = weights
  }
}
