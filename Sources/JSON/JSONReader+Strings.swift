extension JSONReader {
  /// Reads a string.
  /// - Throws: `JSONError` if something else is next, or the string is not well formed.
  package mutating func string() throws(JSONError) -> String {
    try string(calling: "a string")
  }

  /// Reads an ASCII string whose only escapes are `\"`, `\\` and `\/` into the start of an array.
  /// - Returns: The number of bytes; nil, with the reader where it was, if the next value is anything
  ///   else or does not fit.
  package mutating func plainString(into text: inout [UInt8]) -> Int? {
    skipWhiteSpace()
    guard next == UInt8(ascii: "\"") else { return nil }
    let (start, limit) = (offset + 1, limit)
    let (count, end) = text.withUnsafeMutableBufferPointer { text in
      bytes.withUnsafeBufferPointer { bytes -> (Int?, Int) in
        var (count, index) = (0, start)
        while index < limit, count < text.count {
          var byte = bytes[index]
          if byte == UInt8(ascii: "\"") { return (count, index + 1) }
          if byte == UInt8(ascii: "\\"), index + 1 < limit {
            index += 1
            byte = bytes[index]
            let isItself =
              byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/")
            if !isItself { return (nil, start) }
          }
          if !(0x20..<0x80 ~= byte) { return (nil, start) }
          text[count] = byte
          (count, index) = (count + 1, index + 1)
        }
        return (nil, start)
      }
    }
    if count != nil { offset = end }
    return count
  }

  /// Skips a string; does not create one that is ASCII without escapes.
  mutating func skipString() throws(JSONError) {
    let (end, isASCII) = plainEnd(from: offset + 1)
    if isASCII, end < limit, bytes[end] == UInt8(ascii: "\"") {
      offset = end + 1
    } else {
      _ = try string()
    }
  }

  private mutating func string(calling what: String) throws(JSONError) -> String {
    try consume(UInt8(ascii: "\""), what)
    let start = offset
    let (end, isASCII) = plainEnd(from: start)
    offset = end
    switch next {
    case UInt8(ascii: "\""):
      offset += 1
      return try decoded(start..<end, isASCII: isASCII)
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    default: throw unfinished()
    }
  }

  /// Reads the key of a member of an object.
  mutating func key() throws(JSONError) -> JSONKey {
    let what = "a key in quotation marks"
    skipWhiteSpace()
    let start = offset
    try consume(UInt8(ascii: "\""), what)
    let range = offset..<plainEnd(from: offset).end
    offset = range.upperBound
    let number = next == UInt8(ascii: "\"") ? JSONKey.number(for: bytes, range) : 0
    if number != 0 {
      offset += 1
      return JSONKey(number: number, other: "", range: range)
    }
    offset = start
    let other = try string(calling: what)
    let bytes = Array(other.utf8)
    return JSONKey(number: JSONKey.number(for: bytes, bytes.indices), other: other, range: range)
  }

  /// The offset at which the plain part of a string ends: the quotation mark, an escape, a control
  /// character or the end of the text. It is a loop over local values because most of a text goes
  /// through it.
  @inline(__always)
  private func plainEnd(from start: Int) -> (end: Int, isASCII: Bool) {
    let bytes = bytes.span
    let limit = min(limit, bytes.count)
    var index = start
    var seen: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      seen |= byte
      index += 1
    }
    return (index, seen < 0x80)
  }

  private func unfinished() -> JSONError {
    offset < limit
      ? .expected("an escape such as \\n, not a bare control character", at: offset)
      : .expected("a closing quotation mark", at: offset)
  }

  private func decoded(_ range: Range<Int>, isASCII: Bool) throws(JSONError) -> String {
    if isASCII { return String(decoding: bytes[range], as: UTF8.self) }
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw .invalidText(at: range.lowerBound)
    }
    return text
  }

  /// Reads a string with escapes, from the first backslash.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var text = Array(bytes[start..<offset])
    while offset < limit {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw .invalidText(at: start)
        }
        offset += 1
        return string
      case UInt8(ascii: "\\"):
        text.appendUTF8(try escape())
      case 0..<0x20: throw unfinished()
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw unfinished()
  }

  /// Reads one escaped character.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    let byte = next
    offset += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw .expected("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", at: start)
    }
  }

  /// Reads the rest of `\uXXXX`, and a second one if the first is the leading half of a pair.
  private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    var code = try fourDigits()
    if 0xD800..<0xDC00 ~= code, next == UInt8(ascii: "\\") {
      offset += 1
      guard next == UInt8(ascii: "u") else { throw .invalidText(at: start) }
      offset += 1
      let trailing = try fourDigits()
      guard 0xDC00..<0xE000 ~= trailing else { throw .invalidText(at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (trailing - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw .invalidText(at: start) }
    return scalar
  }

  private mutating func fourDigits() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch next {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = next - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = next - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = next - UInt8(ascii: "A") + 10
      default: throw .expected("four hexadecimal digits after \\u", at: offset)
      }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }
}
