/// The texts of spreadsheets: UTF-8 with or without a byte order mark, and UTF-16.
enum CSVEncoding {
  /// The text; nil if it is neither.
  static func text(_ bytes: [UInt8]) -> String? {
    let isLittle = bytes.starts(with: [0xff, 0xfe])
    if isLittle || bytes.starts(with: [0xfe, 0xff]) { return utf16(bytes.dropFirst(2), isLittle) }
    // UTF-16 without a mark has a zero in every second byte of plain letters.
    if bytes.count > 3, bytes[1] == 0, bytes[3] == 0 { return utf16(bytes[...], true) }
    if bytes.count > 3, bytes[0] == 0, bytes[2] == 0 { return utf16(bytes[...], false) }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ isLittle: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }
}
