/// The errors of a journal. `JournalError+Description.swift` contains their messages.
package enum JournalError: Error, Hashable, Sendable {
  /// This cannot be the name of a learner's folder.
  case learner(String)
  /// A folder cannot be opened, or made. A journal that is there and cannot be listed ends a program
  /// that would begin: without it every card would be asked as a new one.
  case folder(path: String, SystemError)
  /// These events are not on the disk. The caller keeps them, and hands them to
  /// ``Journal/retry(_:)`` when the cause is removed.
  case notSaved([Event], path: String, SystemError)
  /// An event that could not be read again is not written: a date beyond all others, or a mistake in
  /// the program.
  case impossible(LineError)
}
