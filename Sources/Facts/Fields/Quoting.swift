/// A text as messages show it: in quotes, truncated after 60 characters.
func quoted(_ text: some StringProtocol) -> String {
  text.count <= 60 ? "\"\(text)\"" : "\"\(text.prefix(60))…\""
}

/// Words as messages list them: `a`, `a or b`, `a, b or c`.
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
