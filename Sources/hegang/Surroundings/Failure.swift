import Glibc
import Terminal

/// Why a command cannot go on: one sentence for the user, and the exit code that says its kind.
struct Failure: Error {
  /// What is wrong, where, and what to do.
  let message: String
  /// 64 usage, 65 data, 74 input or output.
  let code: Int32

  /// The user asked for something that is not there.
  static func usage(_ message: String) -> Failure { Failure(message: message, code: EX_USAGE) }
  /// A file does not say what it should.
  static func data(_ message: String) -> Failure { Failure(message: message, code: EX_DATAERR) }
  /// The system refused to read or write.
  static func system(_ message: String) -> Failure { Failure(message: message, code: EX_IOERR) }

  /// Tells the user, on standard error.
  func report() {
    let text = Array("hegang: \(cleaned(message))\n".utf8)
    _ = write(STDERR_FILENO, text, text.count)
  }
}
