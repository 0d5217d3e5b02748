/// Wording with places to fill: `How large is {about}?`.
struct Template {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The text with each `{name}` replaced; a name without a word stays as it is.
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
      filled += words[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
