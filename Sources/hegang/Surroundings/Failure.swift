import Files
import Glibc
import Terminal

/// The reason why a command cannot continue: one sentence for the user, and an exit code.
struct Failure: Error {
  /// The error, its location, and what to do.
  let message: String
  /// The exit code: 64 for usage, 65 for data, 74 for input or output.
  let code: Int32

  /// The user asked for something that does not exist.
  static func usage(_ message: String) -> Failure { Failure(message: message, code: EX_USAGE) }
  /// A file has the wrong content.
  static func data(_ message: String) -> Failure { Failure(message: message, code: EX_DATAERR) }
  /// The system could not read or write.
  static func system(_ message: String) -> Failure { Failure(message: message, code: EX_IOERR) }

  /// A file cannot be read.
  static func unreadable(_ path: String, _ error: SystemError) -> Failure {
    error == .notRegular
      ? .data("\(path): this is no file with text.")
      : .system("\(path): cannot be read: \(error.description).")
  }

  /// Writes the message to standard error.
  func report() {
    let text = Array("hegang: \(cleaned(message))\n".utf8)
    _ = write(STDERR_FILENO, text, text.count)
  }
}
