import Glibc

/// The reason why a deck file cannot be used.
package enum DeckFileError: Error, Hashable, Sendable {
  /// The system could not read it; `code` is errno.
  case unreadable(path: String, code: Int32)
  /// It is not a deck that this program can read; `line` counts from 1.
  case damaged(path: String, line: Int, reason: String)
  /// The system could not write it; `code` is errno.
  case unwritable(path: String, code: Int32)
}

extension DeckFileError: CustomStringConvertible {
  /// The sentence for the user: the file, the error and what to do.
  package var description: String {
    switch self {
    case .unreadable(let path, ENOENT):
      "\(path): there is no such deck; hegang generate makes it from the facts beside it."
    case .unreadable(let path, let code):
      "\(path): cannot be read: \(String(cString: strerror(code)))."
    case .damaged(let path, let line, let reason):
      "\(path):\(line): is not a whole deck: \(reason); hegang generate makes it anew."
    case .unwritable(let path, let code):
      "\(path): cannot be written: \(String(cString: strerror(code))); the old file is untouched."
    }
  }
}
