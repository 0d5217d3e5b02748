/// A range of numbers with both ends, `low` below `high`, as canonical decimal texts.
package struct Interval: Hashable, Sendable {
  /// The lower end.
  package var low: String
  /// The upper end.
  package var high: String
}
