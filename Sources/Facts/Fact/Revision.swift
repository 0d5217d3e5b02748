/// A change of a fact's value that its author has declared, so that learners are told and their
/// progress follows.
package struct Revision: Hashable, Sendable {
  /// The kind of change.
  package enum Kind: String, CaseIterable, Sendable {
    /// The value was wrong: anyone who learned it has to learn it again.
    case fix
    /// The value was right and is now more precise: what was learned stays.
    case refine
  }

  /// The kind of change.
  package var kind: Kind
  /// The day of the change.
  package var date: CalendarDate

  /// Creates a revision.
  package init(kind: Kind, date: CalendarDate) {
    self.kind = kind
    self.date = date
  }
}
