import Files

/// The texts of spreadsheets: UTF-8 with or without a byte order mark, and UTF-16.
enum CSVEncoding {
  /// The text; nil if it is neither.
  static func text(_ bytes: [UInt8]) -> String? {
    if let text = UTF16Text.marked(bytes) { return text }
    // UTF-16 without a mark has a zero in every second byte of plain letters.
    if bytes.count > 3, bytes[1] == 0, bytes[3] == 0 {
      return UTF16Text.text(bytes, isLittle: true)
    }
    if bytes.count > 3, bytes[0] == 0, bytes[2] == 0 {
      return UTF16Text.text(bytes, isLittle: false)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
