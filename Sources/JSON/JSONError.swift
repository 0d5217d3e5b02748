/// Why a text is not the JSON that was asked for.
///
/// Every case carries the offset of the offending byte, counted from the start of the array the
/// reader was given, so that a caller can turn it into a line and a column.
package enum JSONError: Error, Hashable, Sendable {
  /// Something else stands where this was needed; the text completes "expected …".
  case expected(String, at: Int)
  /// An object has this key twice.
  case duplicateKey(String, at: Int)
  /// Arrays and objects are nested deeper than ``JSONReader/maximumDepth``.
  case tooDeep(at: Int)
  /// A string holds bytes that are not UTF-8, or half of a surrogate pair.
  case invalidText(at: Int)

  /// The offset of the offending byte.
  package var offset: Int {
    switch self {
    case .expected(_, let offset), .duplicateKey(_, let offset): offset
    case .tooDeep(let offset), .invalidText(let offset): offset
    }
  }

  /// What is wrong, without the place.
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
  /// What is wrong and where: `expected a number, at byte 12`.
  package var description: String { "\(reason), at byte \(offset)" }
}
