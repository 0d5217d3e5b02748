/// Where a text stands in a column that is wider than it.
package enum Alignment: Hashable, Sendable {
  case left, right
}

/// A text filled up with spaces to a number of columns; a longer text stays as it is.
package func padded(_ text: String, to columns: Int, _ alignment: Alignment = .left) -> String {
  let space = String(repeating: " ", count: max(0, columns - displayWidth(text)))
  return alignment == .left ? text + space : space + text
}
