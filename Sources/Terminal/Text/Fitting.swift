/// The alignment of a text in a wider column.
package enum Alignment: Hashable, Sendable {
  case left, right
}

/// A text padded with spaces to this many columns; a longer text is unchanged.
package func padded(_ text: String, to columns: Int, _ alignment: Alignment = .left) -> String {
  let space = String(repeating: " ", count: max(0, columns - displayWidth(text)))
  return alignment == .left ? text + space : space + text
}
