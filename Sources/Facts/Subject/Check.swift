/// Two expressions over facts of which the author says that they come to the same, or that they do not.
package struct Check: Hashable, Sendable {
  /// Its id.
  package var id: String
  /// What is computed, such as `{population-2010} - {population-2020}`.
  package var expression: String
  /// The number or the expression that it is held against.
  package var equals: String
  /// The decimals to compare; nil for those of the number in `equals`.
  package var digits: Int?
  /// Whether the two are known to disagree.
  package var differs: Bool
  /// Why, in one sentence.
  package var note: String?
}
