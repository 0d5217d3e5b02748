import func Glibc.memchr

extension JSONReader {
  /// Skips an array that has each of its elements on one line, so that these can be read in
  /// parallel.
  /// - Returns: The ranges of the elements; nil, without skipping anything, if the array is written
  ///   otherwise.
  package mutating func lines() -> [Range<Int>]? {
    guard let (lines, end) = bytes.withUnsafeBytes({ lines(in: $0) }) else { return nil }
    offset = end
    return lines
  }

  private func lines(in bytes: UnsafeRawBufferPointer) -> (lines: [Range<Int>], end: Int)? {
    guard let text = bytes.baseAddress, offset + 1 < limit, bytes[offset] == UInt8(ascii: "["),
      bytes[offset + 1] == UInt8(ascii: "\n")
    else { return nil }
    var lines: [Range<Int>] = []
    var start = offset + 2
    while let newline = memchr(text + start, Int32(UInt8(ascii: "\n")), limit - start) {
      let end = UnsafeRawPointer(newline) - text
      guard end > start, end + 1 < limit else { return nil }
      let isLast = bytes[end + 1] == UInt8(ascii: "]")
      let hasComma = bytes[end - 1] == UInt8(ascii: ",")
      guard hasComma != isLast else { return nil }
      lines.append(start..<(isLast ? end : end - 1))
      if isLast { return (lines, end + 2) }
      start = end + 1
    }
    return nil
  }
}
