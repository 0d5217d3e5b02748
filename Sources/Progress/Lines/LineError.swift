import JSON

/// The reason why a line of a journal does not count.
package enum LineError: Error, Hashable, Sendable {
  /// It is longer than ``Line/longest`` bytes.
  case tooLong
  /// It does not end with a checksum: the writer was interrupted.
  case unfinished
  /// Its checksum does not match: it was changed after writing.
  case checksum
  /// It has a valid checksum, but is not a JSON object.
  case malformed(JSONError)
  /// A field is missing, or is a number instead of a text, or the reverse.
  case missing(String)
  /// A field has an invalid value.
  case outOfRange(String)
}

extension LineError: CustomStringConvertible {
  /// The reason, to follow a mention of the line.
  package var description: String {
    switch self {
    case .tooLong: "it is longer than \(Line.longest) bytes"
    case .unfinished: "it breaks off before its checksum"
    case .checksum: "its checksum does not match"
    case .malformed(let error): "it is not a JSON object (\(error))"
    case .missing(let field): "its field \(quoted(field)) is missing or of the wrong type"
    case .outOfRange(let field): "its field \(quoted(field)) has an impossible value"
    }
  }
}
