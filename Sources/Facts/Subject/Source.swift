/// A document that facts are taken from. It is named, never quoted.
package struct Source: Hashable, Sendable {
  /// The id citations name it by.
  package var id: String
  /// What a learner reads.
  package var title: String
  /// The day, month or year it was written; nil when that is unknown.
  package var dated: CalendarDate?
}
