/// Wording with places to fill: `How large is {about}?`.
struct Template {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The text with each `{name}` replaced; a name without a word stays as it is. An article that the
  /// text has already is not said twice, and the first letter is a capital.
  ///
  ///     Template("Which river is {value}?").filled(with: ["value": "the Amur"])
  ///     // Which river is the Amur?
  func filled(with words: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      let word = words[name] ?? "{\(name)}"
      let hasArticle = filled.lowercased().hasSuffix("the ") && word.hasPrefix("the ")
      filled += hasArticle ? String(word.dropFirst(4)) : word
      rest = rest[rest.index(after: close)...]
    }
    filled += rest
    return text.hasPrefix("{") ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
  }
}
