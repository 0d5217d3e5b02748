/// A change of a fact's value that its author declares, so that learners are told and their progress
/// follows.
package struct Revision: Hashable, Sendable {
  /// What was done to the value.
  package enum Kind: String, CaseIterable, Sendable {
    /// It was wrong: whoever learnt it has to learn it again.
    case fix
    /// It was right and is now given more exactly: what was learnt stays.
    case refine
  }

  /// What was done.
  package var kind: Kind
  /// The day it was done.
  package var date: CalendarDate

  /// Makes a revision.
  package init(kind: Kind, date: CalendarDate) {
    self.kind = kind
    self.date = date
  }
}
