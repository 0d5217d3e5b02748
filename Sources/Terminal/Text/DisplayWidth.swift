/// The number of terminal columns of a text that is ``cleaned(_:oneLine:)`` and has one line.
///
/// Each visible character is measured as a whole: 鹤 is 2, é is 1 however it is encoded, and a family emoji
/// is 2. Marks, joiners and controls are 0.
package func displayWidth(_ text: some StringProtocol) -> Int {
  if let ascii = asciiWidth(text) { return ascii }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// The number of terminal columns of a character: 0, 1 or 2, rarely more.
package func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if scalars.count == 1 { return width(first) }
  let asksForEmoji = scalars.contains { $0 == "\u{FE0F}" } && first.properties.isEmoji
  if asksForEmoji || isRegional(first) || first.properties.isEmojiPresentation { return 2 }
  return scalars.reduce(0) { $0 + width($1) }
}

private func asciiWidth(_ text: some StringProtocol) -> Int? {
  var count = 0
  for byte in text.utf8 {
    guard (0x20...0x7E).contains(byte) else { return nil }
    count += 1
  }
  return count
}

private func width(_ scalar: Unicode.Scalar) -> Int {
  if (0x20...0x7E).contains(scalar.value) || scalar == "\u{AD}" { return 1 }
  if isRegional(scalar) { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return 0
  default:
    if joinsHangul(scalar) { return 0 }
    return WideRanges.contains(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
  }
}

/// Whether a scalar is one half of a flag.
private func isRegional(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value)
}

/// Whether a scalar is a Hangul vowel or final that is drawn as part of the syllable before it.
func joinsHangul(_ scalar: Unicode.Scalar) -> Bool {
  (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
}
