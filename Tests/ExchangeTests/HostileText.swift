import TestSupport

/// Texts of signs that mean something in a format, with no white space at their ends.
enum HostileText {
  private static let parts = [
    "~", "=", "#", "####", "{", "}", ":", "::", "\\", "\\n", "\n", "->", "%50%", "%", "[html]",
    "[plain]", "//",
    "$CATEGORY:", "]]>", "<![CDATA[", "<script>", "&lt;", "&", "\"", "'", "*", "鹤岗", "e\u{301}",
    "\u{301}", "\u{200F}",
    "a", "b c", "T", "TRUE", "1", "..", ";", "|", ",", "\t", "+", "-", "@", "\u{FF1D}",
  ]

  static func next(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...6, using: &random)
    var text = (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
      .joined()
    while text.last?.isWhitespace == true { text.removeLast() }
    text = String(text.drop(while: \.isWhitespace))
    return text.isEmpty ? next(&random) : text
  }
}
