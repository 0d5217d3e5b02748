/// Whether a claim still stands.
package enum Status: String, CaseIterable, Sendable {
  /// It stands.
  case current
  /// It was so at its time.
  case historical
  /// It is announced, until a day that the fact gives.
  case scheduled
  /// It was wrong; it is kept for its id.
  case retracted
}
