/// A text broken into lines of at most a number of columns.
///
/// Lines break at spaces and between Chinese characters, never before a closing or after an opening
/// punctuation mark. A word longer than a line is broken too: only spaces at a break are ever left out.
///
///     wrapped("Luobei County, 萝北县", to: 12, indent: 2)   // ["Luobei", "  County, 萝", "  北县"]
///
/// - Parameters:
///   - text: A clean text; its own newlines stay.
///   - columns: The width of a line, the indent included; at least one character stands on each.
///   - indent: How many spaces stand before each line but the first.
/// - Returns: The lines; an empty text is one empty line.
package func wrapped(_ text: String, to columns: Int, indent: Int = 0) -> [String] {
  let characters = Array(text)
  let breaker = LineBreaker(characters: characters, first: columns, others: columns - indent)
  return breaker.lines().enumerated().map { number, line in
    String(repeating: " ", count: number == 0 ? 0 : indent) + String(characters[line])
  }
}
