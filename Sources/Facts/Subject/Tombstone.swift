/// A fact that was removed for good. Its id is never used again for anything else.
package struct Tombstone: Hashable, Sendable {
  /// The id that the fact had.
  package var id: String
  /// The day it was removed.
  package var date: CalendarDate
  /// The reason, shown to learners.
  package var reason: String

  /// Creates a tombstone.
  package init(id: String, date: CalendarDate, reason: String) {
    self.id = id
    self.date = date
    self.reason = reason
  }
}
