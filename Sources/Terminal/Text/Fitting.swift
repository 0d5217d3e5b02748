/// Where a text stands in a column that is wider than it.
package enum Alignment: Hashable, Sendable {
  case left, right
}

/// A text filled up with spaces to a number of columns; a longer text stays as it is.
package func padded(_ text: String, to columns: Int, _ alignment: Alignment = .left) -> String {
  let space = String(repeating: " ", count: max(0, columns - displayWidth(text)))
  return alignment == .left ? text + space : space + text
}

/// A text cut to at most a number of columns, with … in the place of what is missing.
///
/// A wide character that would be cut in half is left out whole.
package func truncated(_ text: String, to columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  guard columns > 0 else { return "" }
  var kept = ""
  var width = 1
  for character in text {
    width += displayWidth(character)
    if width > columns { break }
    kept.append(character)
  }
  return kept + "…"
}
