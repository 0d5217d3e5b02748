import JSON

/// Why a line of a journal does not count.
package enum LineError: Error, Hashable, Sendable {
  /// It is longer than ``Line/longest`` bytes.
  case tooLong
  /// It does not end with a checksum: the writer was stopped in the middle.
  case unfinished
  /// It is not what was written.
  case checksum
  /// It has a right checksum, but is not a JSON object.
  case malformed(JSONError)
  /// A field is missing, or it is a number where a text belongs, or the other way round.
  case missing(String)
  /// A field has a value it cannot have.
  case outOfRange(String)
}

extension LineError: CustomStringConvertible {
  /// The reason in words, as the end of a sentence about the line.
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
