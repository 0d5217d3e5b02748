/// Whether a claim still holds.
package enum Status: String, CaseIterable, Sendable {
  /// It holds.
  case current
  /// It held at its time.
  case historical
  /// It is announced, until a day given in the fact.
  case scheduled
  /// It was wrong; it is kept for its id.
  case retracted
}
