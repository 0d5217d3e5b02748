/// The reason why a text is not the expected JSON.
///
/// Every case has the offset of the wrong byte, counted from the start of the reader's array, so
/// that a caller can convert it to a line and a column.
package enum JSONError: Error, Hashable, Sendable {
  /// This was expected, and something else was found; the text completes "expected …".
  case expected(String, at: Int)
  /// An object has this key twice.
  case duplicateKey(String, at: Int)
  /// Arrays and objects are nested deeper than ``JSONReader/maximumDepth``.
  case tooDeep(at: Int)
  /// A string contains bytes that are not UTF-8, or half of a surrogate pair.
  case invalidText(at: Int)

  /// The offset of the wrong byte.
  package var offset: Int {
    switch self {
    case .expected(_, let offset), .duplicateKey(_, let offset): offset
    case .tooDeep(let offset), .invalidText(let offset): offset
    }
  }

  /// The same error, with the offset counted from an earlier byte.
  package func moved(by count: Int) -> JSONError {
    switch self {
    case .expected(let what, let offset): .expected(what, at: offset + count)
    case .duplicateKey(let key, let offset): .duplicateKey(key, at: offset + count)
    case .tooDeep(let offset): .tooDeep(at: offset + count)
    case .invalidText(let offset): .invalidText(at: offset + count)
    }
  }

  /// The error without its offset.
  package var reason: String {
    switch self {
    case .expected(let what, _): "expected \(what)"
    case .duplicateKey(let key, _): "the key \(JSONValue.string(key)) stands twice in one object"
    case .tooDeep: "nested deeper than \(JSONReader.maximumDepth) levels"
    case .invalidText: "the text is not valid Unicode"
    }
  }
}

extension JSONError: CustomStringConvertible {
  /// The error with its offset: `expected a number, at byte 12`.
  package var description: String { "\(reason), at byte \(offset)" }
}
