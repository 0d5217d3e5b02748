/// A misleading point in the sources, with guards against it.
///
/// Guards are statements about the finished deck that are checked: what a question must contain,
/// how the judge must mark an answer, what may not be offered. They test the deck against more than
/// its own facts.
package struct Trap: Hashable, Sendable {
  /// Its id.
  package var id: String
  /// A description of the trap, in one sentence.
  package var trap: String
  /// The facts that the guards are about.
  package var facts: [String] = []
  /// Texts that every question about these facts must contain.
  package var says: [String] = []
  /// Texts that every statement of these facts must contain, with a gap or true or false.
  package var states: [String] = []
  /// Texts that no question, statement or option in the deck may contain.
  package var unsaid: [String] = []
  /// Answers that must be marked right for each of the facts.
  package var accepts: [String] = []
  /// Answers that must be marked wrong for all of the facts, and that no form shows as right.
  package var refuses: [String] = []
  /// Whether no value of one of the facts may be right for another, or offered beside it.
  package var apart = false
  /// Whether the facts must be lists with further members.
  package var open = false
  /// Claims that must be listed as left out.
  package var leftOut: [String] = []
  /// Checks that must hold, or be declared to differ.
  package var checks: [String] = []

  /// Creates a trap without guards.
  package init(id: String, trap: String) {
    self.id = id
    self.trap = trap
  }
}
