extension JSONReader {
  /// Reads `true` or `false`.
  /// - Throws: `JSONError.expected` if something else is next.
  package mutating func boolean() throws(JSONError) -> Bool {
    skipWhiteSpace()
    if word("true") { return true }
    if word("false") { return false }
    throw .expected("true or false", at: offset)
  }

  /// Consumes `null` if it is next, and returns whether it was.
  package mutating func null() -> Bool {
    skipWhiteSpace()
    return next == UInt8(ascii: "n") && word("null")
  }

  /// Skips one value of any kind, and checks it as strictly as when reading it.
  /// - Throws: `JSONError` if it is not well formed.
  package mutating func skip() throws(JSONError) {
    skipWhiteSpace()
    switch next {
    case UInt8(ascii: "{"): try fields { (reader, _) throws(JSONError) in try reader.skip() }
    case UInt8(ascii: "["): try array { (reader) throws(JSONError) in try reader.skip() }
    case UInt8(ascii: "\""): try skipString()
    default: _ = try scalar()
    }
  }

  /// Reads one value of any kind. A number without fraction and exponent is an integer.
  /// - Throws: `JSONError` if it is not well formed or a number does not fit.
  package mutating func value() throws(JSONError) -> JSONValue {
    skipWhiteSpace()
    switch next {
    case UInt8(ascii: "{"):
      var members: [String: JSONValue] = [:]
      try object { (reader, key) throws(JSONError) in members[key] = try reader.value() }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try array { (reader) throws(JSONError) in elements.append(try reader.value()) }
      return .array(elements)
    default: return try scalar()
    }
  }

  private mutating func scalar() throws(JSONError) -> JSONValue {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try boolean())
    case UInt8(ascii: "n"):
      guard null() else { throw .expected("a value", at: offset) }
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = offset
      let whole = try scanNumber().isWhole
      offset = start
      return whole ? .integer(try integer()) : .number(try number())
    default: throw .expected("a value", at: offset)
    }
  }
}
