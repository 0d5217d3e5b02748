/// A fact that was taken out for good. Its id is never used again for anything else.
package struct Tombstone: Hashable, Sendable {
  /// The id that the fact had.
  package var id: String
  /// The day it was taken out.
  package var date: CalendarDate
  /// Why, in words that learners read.
  package var reason: String

  /// Makes a tombstone.
  package init(id: String, date: CalendarDate, reason: String) {
    self.id = id
    self.date = date
    self.reason = reason
  }
}
