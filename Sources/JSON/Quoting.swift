extension [UInt8] {
  /// Appends a string as a JSON string, in quotation marks.
  ///
  /// C0, DEL, C1, U+2028 and U+2029 are always escaped.
  /// - Parameters:
  ///   - text: The string.
  ///   - ascii: Whether to escape everything beyond ASCII too.
  package mutating func appendQuoted(_ text: String, ascii: Bool = false) {
    append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append(contentsOf: #"\""#.utf8)
      case "\\": append(contentsOf: #"\\"#.utf8)
      case "\n": append(contentsOf: #"\n"#.utf8)
      case "\r": append(contentsOf: #"\r"#.utf8)
      case "\t": append(contentsOf: #"\t"#.utf8)
      case " "..."~": append(UInt8(truncatingIfNeeded: scalar.value))
      case "\u{0}"..."\u{9f}", "\u{2028}", "\u{2029}": appendEscaped(scalar)
      default:
        if ascii { appendEscaped(scalar) } else { appendUTF8(scalar) }
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends UTF-8 bytes as a JSON string; invalid bytes are replaced.
  /// - Parameters:
  ///   - text: The text.
  ///   - ascii: Whether to escape everything beyond ASCII too.
  package mutating func appendQuoted(utf8 text: Span<UInt8>, ascii: Bool = false) {
    text.withUnsafeBufferPointer { text in
      // No branch for each byte, here and below: most of an export passes through here.
      guard text.reduce(UInt8(0), { $0 | ($1 &- 0x20 > 0x5e ? 1 : 0) }) == 0 else {
        return appendQuoted(String(decoding: text, as: UTF8.self), ascii: ascii)
      }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * text.count + 2) { quoted in
        quoted[0] = UInt8(ascii: "\"")
        var end = 1
        for byte in text {
          quoted[end] = UInt8(ascii: "\\")
          end += byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
          quoted[end] = byte
          end += 1
        }
        quoted[end] = UInt8(ascii: "\"")
        append(contentsOf: quoted[...end])
      }
    }
  }

  /// Appends a character unchanged.
  mutating func appendUTF8(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  /// Appends `\uXXXX`, twice for a character outside the basic plane.
  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? .init() {
      append(contentsOf: #"\u"#.utf8)
      for shift in stride(from: 12, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xf)
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }
}

/// Writes a string as a JSON string, in quotation marks.
///
///     quoted("萝北", ascii: true)   // "\u841d\u5317", with the quotation marks
///
/// - Parameters:
///   - text: The string.
///   - ascii: Whether to escape everything beyond ASCII too.
/// - Returns: The JSON string.
package func quoted(_ text: String, ascii: Bool = false) -> String {
  JSONValue.string(text).encoded(ascii: ascii)
}
