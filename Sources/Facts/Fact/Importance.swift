/// How much a fact matters: when a learner meets it, and whether it can be left out.
package enum Importance: String, CaseIterable, Hashable, Sendable {
  /// What anyone should know who knows anything about the subject.
  case core
  /// Worth knowing; the importance of a fact whose author says nothing.
  case useful
  /// For those who want to know everything.
  case detail
}
