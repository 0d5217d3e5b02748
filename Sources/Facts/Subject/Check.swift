/// Two expressions over facts that must be equal, or that are declared to differ.
package struct Check: Hashable, Sendable {
  /// Its id.
  package var id: String
  /// The expression to compute, such as `{population-2010} - {population-2020}`.
  package var expression: String
  /// The number or the expression to compare with.
  package var equals: String
  /// The number of decimal places to compare; nil for as many as the number in `equals` has.
  package var digits: Int?
  /// Whether the two are declared to differ.
  package var differs: Bool
  /// The reason, in one sentence.
  package var note: String?
}
