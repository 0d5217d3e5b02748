/// Cleans a text so that it cannot control a terminal.
///
/// Facts, file names, error texts and learners' names come from anywhere. Whatever could move the
/// cursor, change the terminal, reorder or hide text becomes U+FFFD: controls, unassigned, private
/// and surrogate code points, and format characters except joiners, the soft hyphen and the tags of
/// a flag. The line separators of Unicode, and `\r\n`, become newlines. A combining mark at the
/// beginning of a line, which would be drawn on the character before it, gets U+25CC as its base,
/// and no character keeps more than eight marks.
///
///     cleaned("a\u{1B}[2J")   // "a\u{FFFD}[2J"
///
/// - Parameters:
///   - text: Any text.
///   - oneLine: Whether to replace newlines and tabs by spaces too.
/// - Returns: The cleaned text; harmless text is unchanged.
/// - Complexity: O(*n*).
package func cleaned(_ text: String, oneLine: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var cleaner = Cleaner(oneLine: oneLine)
  for scalar in text.unicodeScalars { cleaner.take(scalar) }
  return cleaner.finish()
}

/// A text in ASCII for inspection, with everything else written as `\u{1b}`.
package func spelledOut(_ text: String) -> String {
  text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
}

/// The state of cleaning: the character on which the next scalar would be drawn.
private struct Cleaner {
  private static let mostMarks = 8

  let oneLine: Bool
  private var kept = String.UnicodeScalarView()
  private var marks = 0
  private var isAtStart = true
  private var isInFlag = false
  private var owesReturn = false

  init(oneLine: Bool) {
    self.oneLine = oneLine
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    if owesReturn {
      owesReturn = false
      if scalar != "\n" { put("\u{FFFD}") }
    }
    switch scalar {
    case "\r": owesReturn = true
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": begin(with: oneLine ? " " : "\n")
    case "\t": begin(with: oneLine ? " " : "\t")
    case "\u{E0020}"..."\u{E007F}": if isInFlag { add(scalar) } else { put("\u{FFFD}") }
    case "\u{200C}", "\u{200D}": add(scalar)
    case "\u{AD}": put(scalar)
    default: takeByCategory(scalar)
    }
  }

  mutating func finish() -> String {
    if owesReturn { put("\u{FFFD}") }
    return String(kept)
  }

  private mutating func takeByCategory(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .format:
      put("\u{FFFD}")
    case .nonspacingMark, .enclosingMark, .spacingMark:
      if isAtStart { put("\u{25CC}") }
      add(scalar)
    default:
      if joinsHangul(scalar) {
        if isAtStart { put("\u{25CC}") }
        add(scalar)
      } else {
        put(scalar)
        isInFlag = scalar == "\u{1F3F4}"
      }
    }
  }

  /// Starts a line, or a field after a tab.
  private mutating func begin(with scalar: Unicode.Scalar) {
    put(scalar)
    isAtStart = true
  }

  /// Appends a character that has its own column.
  private mutating func put(_ scalar: Unicode.Scalar) {
    kept.append(scalar)
    marks = 0
    isAtStart = false
    isInFlag = false
  }

  /// Adds a mark to the previous character, up to a limit.
  private mutating func add(_ scalar: Unicode.Scalar) {
    marks += 1
    if marks <= Self.mostMarks { kept.append(scalar) }
  }
}
