import FSRS
import func Glibc.pow

/// How much more recent reviews count in a fit than early ones.
///
/// u is the position of a review among all n in order of time, from 0 to almost or exactly 1.
public enum Recency: String, CaseIterable, Hashable, Sendable {
  /// All reviews count equally.
  case none
  /// 0.25 + 0.75 · u³ with u = i/(n - 1), as fsrs-rs weighs reviews for FSRS-6.
  case mild
  /// 0.0667 + 0.9333 · u^11.25 with u = i/n, as the published benchmark does for FSRS-7.
  case steep

  /// The weight of a review.
  ///
  /// - Parameters:
  ///   - index: i, from 0.
  ///   - count: n.
  /// - Returns: A weight from 0.0667 to 1.
  func weight(_ index: Int, of count: Int) -> Double {
    switch self {
    case .none:
      return 1
    case .mild:
      let share = count > 1 ? Double(index) / Double(count - 1) : 1
      return 0.25 + 0.75 * share * share * share
    case .steep:
      return 0.066_7 + 0.933_3 * pow(Double(index) / Double(count), 11.25)
    }
  }
}
