/// The rows of a text of comma-separated values, one at a time.
///
/// Fields may be in quotation marks, and then contain commas, line ends and doubled quotation
/// marks. Empty lines are skipped. Source: RFC 4180.
struct Rows {
  private let bytes: [UInt8]
  private var index = 0
  private var nextLine = 1

  /// The line on which the last row begins, from 1.
  private(set) var line = 0

  /// Starts at the beginning of a text; a byte order mark is skipped.
  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
  }

  /// Reads a row.
  ///
  /// - Returns: Its fields; nil at the end.
  /// - Throws: ``ReviewLogError/openQuote(line:)``.
  mutating func next() throws(ReviewLogError) -> [String]? {
    while index < bytes.count {
      line = nextLine
      var fields: [String] = []
      repeat { fields.append(try field()) } while skip(UInt8(ascii: ","))
      _ = skip(UInt8(ascii: "\r"))
      if skip(UInt8(ascii: "\n")) { nextLine += 1 }
      if fields != [""] { return fields }
    }
    return nil
  }

  private mutating func field() throws(ReviewLogError) -> String {
    guard skip(UInt8(ascii: "\"")) else {
      let start = index
      while index < bytes.count, !Self.ends.contains(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { nextLine += 1 }
      if byte == UInt8(ascii: "\""), !skip(byte) { return String(decoding: content, as: UTF8.self) }
      content.append(byte)
    }
    throw .openQuote(line: line)
  }

  /// The bytes that end a field without quotation marks. A carriage return inside a line ends it
  /// too.
  private static let ends = [UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }
}
