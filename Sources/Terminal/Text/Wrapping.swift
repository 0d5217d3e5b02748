/// Wraps a text into lines of at most this many columns.
///
/// Lines break at spaces and between Chinese characters, never before a closing or after an opening
/// punctuation mark. A word longer than a line is broken too: only spaces at a break are removed.
///
///     wrapped("Luobei County, 萝北县", to: 12, indent: 2)   // ["Luobei", "  County, 萝", "  北县"]
///
/// - Parameters:
///   - text: A clean text; its own newlines are kept.
///   - columns: The width of a line, including the indent; each line has at least one character.
///   - indent: The number of spaces before each line but the first.
/// - Returns: The lines; an empty text is one empty line.
package func wrapped(_ text: String, to columns: Int, indent: Int = 0) -> [String] {
  let characters = Array(text)
  let breaker = LineBreaker(characters: characters, first: columns, others: columns - indent)
  return breaker.lines().enumerated().map { number, line in
    String(repeating: " ", count: number == 0 ? 0 : indent) + String(characters[line])
  }
}
