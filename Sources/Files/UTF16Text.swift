/// Text in UTF-16, as some spreadsheets and editors of Windows write it.
package enum UTF16Text {
  /// The text of bytes with a byte order mark; nil if they have none.
  package static func marked(_ bytes: some Collection<UInt8>) -> String? {
    let start = Array(bytes.prefix(2))
    guard start == [0xff, 0xfe] || start == [0xfe, 0xff] else { return nil }
    return text(bytes.dropFirst(2), isLittle: start == [0xff, 0xfe])
  }

  /// The text of bytes without a mark; what is no character is replaced.
  package static func text(_ bytes: some Collection<UInt8>, isLittle: Bool) -> String {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }
}
