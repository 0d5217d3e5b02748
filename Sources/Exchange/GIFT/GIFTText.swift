/// A text as a GIFT file has it: no character of it means anything.
///
///     GIFTText("a = {b}\nc").written   // "a \\= \\{b\\}\\nc"
struct GIFTText {
  /// The text with its signs escaped, on one line.
  let written: String

  init(_ text: String) {
    var written = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", "~", "=", "#", "{", "}", ":": written += "\\\(scalar)"
      case "\n", "\r": written += "\\n"
      case "\t": written += "\t"
      case "\0"..." ", "\u{7F}"..."\u{9F}":
        written.unicodeScalars.append(scalar == " " ? scalar : "\u{FFFD}")
      default: written.unicodeScalars.append(scalar)
      }
    }
    self.written = written
  }

  /// Whether a text has the sign between the two texts of a pair, which cannot be escaped.
  static func hasArrow(_ text: String) -> Bool { text.utf8.contains("->".utf8) }

  /// The text where its first character could begin a format or a weight, as in `[html]` and `%50%`.
  var asStart: String {
    ["[", "%"].contains(written.unicodeScalars.first) ? "[plain]" + written : written
  }
}
