/// Keeps pasted text on one line, so that it answers only one question.
///
/// A terminal sends `ESC [ 200 ~` before pasted text and `ESC [ 201 ~` after it. In between, line
/// ends become one space; those at the beginning and the end are removed. Everything else is
/// unchanged.
struct PasteFilter {
  private static let opening = Array("\u{1B}[200~".utf8)
  private static let closing = Array("\u{1B}[201~".utf8)

  private(set) var isInside = false
  private var matched = 0
  private var hasText = false
  private var owesSpace = false
  private var isAbandoned = false

  /// Accepts the next byte from the terminal and returns the bytes for the line editor.
  mutating func pass(_ byte: UInt8) -> [UInt8] {
    let mark = isInside ? Self.closing : Self.opening
    matched = byte == mark[matched] ? matched + 1 : (byte == mark[0] ? 1 : 0)
    if matched == mark.count {
      let isDropped = isAbandoned
      (isInside, matched, hasText, owesSpace, isAbandoned) = (!isInside, 0, false, false, false)
      return isDropped ? [] : [byte]
    }
    guard !isAbandoned else { return [] }
    guard isInside else { return [byte] }
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      owesSpace = hasText
      return []
    }
    guard matched == 0 else { return [byte] }
    hasText = true
    guard owesSpace else { return [byte] }
    owesSpace = false
    return [UInt8(ascii: " "), byte]
  }

  /// Discards the rest of a paste, because the line it was for is over.
  mutating func abandon() {
    isAbandoned = isInside
  }
}
