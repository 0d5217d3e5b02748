/// Something in the sources that misleads whoever writes questions, with what guards against it.
///
/// Guards are statements about the finished deck that are tried on it: how a question reads, what
/// the judge says to an answer, what may not be offered. The more a subject's authors know of its
/// traps, the more of the deck is tried by more than its own facts.
package struct Trap: Hashable, Sendable {
  /// Its id.
  package var id: String
  /// What misleads, in one sentence.
  package var trap: String
  /// The facts that the guards are about.
  package var facts: [String] = []
  /// What every question for the value of these facts says.
  package var says: [String] = []
  /// What every statement of these facts says, with a gap or true or false.
  package var states: [String] = []
  /// What no question, statement or option of the deck says.
  package var unsaid: [String] = []
  /// Answers that are right for each of the facts.
  package var accepts: [String] = []
  /// Answers that are not right for any of the facts, and that no form shows as right.
  package var refuses: [String] = []
  /// No value of one of the facts is right for another of them, or offered beside it.
  package var apart = false
  /// The facts are lists to which more belongs than is known.
  package var open = false
  /// Claims that stand under those left out.
  package var leftOut: [String] = []
  /// Checks that hold, or are declared to differ.
  package var checks: [String] = []

  /// A trap without guards.
  package init(id: String, trap: String) {
    self.id = id
    self.trap = trap
  }
}
