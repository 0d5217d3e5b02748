/// The parameters of a model: 21 numbers for FSRS-6, 34 for FSRS-7.
///
/// <doc:FSRS6> and <doc:FSRS7> give the formulas in which each is used.
public struct Parameters: Hashable, Sendable {
  /// The version of FSRS, which determines the number of parameters.
  public enum Version: Int, CaseIterable, Hashable, Sendable {
    /// FSRS-6.
    case six = 6
    /// FSRS-7.
    case seven = 7
  }

  /// The model of these parameters.
  public let version: Version

  /// The parameters in the order of their indices, w[0] first.
  public let values: [Double]

  /// Creates parameters whose number and ranges are known to be right.
  ///
  /// - Parameters:
  ///   - weights: 21 or 34 parameters, w[0] first.
  ///   - version: The model.
  package init(checked weights: [Double], _ version: Version) {
    self.version = version
    values = weights
  }
}
