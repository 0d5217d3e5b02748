import Progress
import Files
/// The errors of a journal. `JournalError+Description.swift` contains their messages.
package enum JournalError: Error, Hashable, Sendable {
  /// The name is not allowed for a learner's folder.
  case learner(String)
  /// A folder cannot be opened or created. If a journal exists but cannot be listed, the program
  /// does not start: without the journal it would ask every card as a new one.
  case folder(path: String, SystemError)
  /// These events are not on disk. The caller keeps them, and passes them to ``Journal/retry(_:)``
  /// once the cause is removed.
  case notSaved([Event], path: String, SystemError)
  /// An event was not written, because it could not be read back: its date is out of range, or the
  /// program has a bug.
  case impossible(LineError)
}
