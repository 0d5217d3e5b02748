/// A document that facts are taken from. It is named, never quoted.
package struct Source: Hashable, Sendable {
  /// The id by which citations refer to it.
  package var id: String
  /// The title shown to learners.
  package var title: String
  /// The day, month or year it was written; nil if unknown.
  package var dated: CalendarDate?
}
