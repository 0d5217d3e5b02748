import JSON

/// The writer, the number and the time of a line.
///
/// They are read without decoding the event, so that a line of a later version of the format is
/// exchanged and erased like any other.
package struct LineHead: Hashable, Sendable {
  /// The writer.
  package let writer: WriterID
  /// The sequence number.
  package let number: Int
  /// Unix milliseconds by the writer's own clock.
  package let time: Int

  /// Reads the head of a line with a valid checksum; nil if a part is missing.
  package init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    guard Self.skip(#"{"v":1,"d":""#, bytes, &index, range.upperBound),
      let writer = Self.writer(bytes, &index, range.upperBound),
      Self.skip(#"","n":"#, bytes, &index, range.upperBound),
      let number = Self.number(bytes, &index, range.upperBound),
      Self.skip(#","t":"#, bytes, &index, range.upperBound),
      let time = Self.number(bytes, &index, range.upperBound)
    else {
      self.init(anyOrder: Array(bytes[range]))
      return
    }
    self.init(writer: writer, number: number, time: time)
  }

  private init(writer: WriterID, number: Int, time: Int) {
    (self.writer, self.number, self.time) = (writer, number, time)
  }

  private init?(anyOrder line: [UInt8]) {
    var reader = JSONReader(line)
    guard let value = try? reader.value(), case .string(let name)? = value["d"],
      let writer = WriterID(name), case .integer(let number)? = value["n"],
      case .integer(let time)? = value["t"]
    else { return nil }
    self.init(writer: writer, number: number, time: time)
  }

  private static func skip(
    _ text: StaticString, _ bytes: [UInt8], _ index: inout Int, _ end: Int
  ) -> Bool {
    guard index + text.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] {
      return false
    }
    index += text.utf8CodeUnitCount
    return true
  }

  private static func writer(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> WriterID? {
    let start = index
    while index < end, bytes[index] != UInt8(ascii: "\"") { index += 1 }
    return WriterID(bytes.span, start..<index)
  }

  private static func number(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
    let start = index
    var number = 0
    while index < end, case let digit = Int(bytes[index]) - 0x30, 0...9 ~= digit {
      // More digits than any number in a journal.
      guard index - start < 18 else { return nil }
      number = number * 10 + digit
      index += 1
    }
    return index > start ? number : nil
  }
}
