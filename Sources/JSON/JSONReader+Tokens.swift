extension JSONReader {
  /// The next byte; 0 at the end, since the byte 0 is not allowed anywhere in JSON.
  @inline(__always)
  var next: UInt8 { offset < limit ? bytes[offset] : 0 }

  @inline(__always)
  mutating func skipWhiteSpace() {
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        offset += 1
      default: return
      }
    }
  }

  @inline(__always)
  mutating func consume(_ byte: UInt8, _ what: String) throws(JSONError) {
    skipWhiteSpace()
    guard next == byte else { throw .expected(what, at: offset) }
    offset += 1
  }

  /// Consumes the byte that opens an array or object, one level deeper.
  mutating func open(_ byte: UInt8, _ what: String) throws(JSONError) {
    try consume(byte, what)
    guard depth < Self.maximumDepth else { throw .tooDeep(at: offset - 1) }
    depth += 1
  }

  /// Consumes the closing byte if it is next: the array or object is empty.
  mutating func closes(_ byte: UInt8) -> Bool {
    skipWhiteSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// Consumes a comma (true) or the closing byte (false).
  @inline(__always)
  mutating func continues(until closing: UInt8, _ what: String) throws(JSONError) -> Bool {
    skipWhiteSpace()
    let byte = next
    guard byte == UInt8(ascii: ",") || byte == closing else { throw .expected(what, at: offset) }
    offset += 1
    return byte != closing
  }

  /// Consumes one of the words `true`, `false` and `null` if it is next.
  mutating func word(_ word: StaticString) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= limit else { return false }
    let matches = word.withUTF8Buffer { bytes[offset..<end].elementsEqual($0) }
    if matches { offset = end }
    return matches
  }
}
