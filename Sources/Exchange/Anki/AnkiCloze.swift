/// A text with gaps, as Anki writes it: `The {{c1::Danube::river}} ends in the {{c2::Black Sea}}.`
struct AnkiCloze {
  /// The text with the gaps of one number open.
  private(set) var question = ""
  /// What stands in those gaps.
  private(set) var answers: [String] = []

  /// Opens the gaps of a number.
  init(_ text: String, number: Int) {
    var rest = text[...]
    question = take(&rest, number, isHidden: false, depth: 0)
  }

  /// Consumes text up to the end of a gap; returns how it is shown.
  private mutating func take(
    _ rest: inout Substring, _ number: Int, isHidden: Bool, depth: Int
  ) -> String {
    var shown = ""
    while let first = rest.first {
      if depth > 0, rest.hasPrefix("}}") {
        rest = rest.dropFirst(2)
        return shown
      }
      if depth < 8, let own = Self.opening(&rest) {
        let isMine = own == number
        var content = take(&rest, number, isHidden: isHidden || isMine, depth: depth + 1)
        var hint = ""
        if let colons = content.firstRange(of: "::") {
          hint = String(content[colons.upperBound...])
          content = String(content[..<colons.lowerBound])
        }
        if isMine, !isHidden {
          answers.append(content)
          shown += hint.isEmpty ? "[…]" : "[… \(hint)]"
        } else {
          shown += content
        }
        continue
      }
      shown.append(first)
      rest.removeFirst()
    }
    return shown
  }

  /// Consumes `{{c1::`; returns its number.
  private static func opening(_ rest: inout Substring) -> Int? {
    guard rest.hasPrefix("{{c") else { return nil }
    let digits = rest.dropFirst(3).prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), rest.dropFirst(3 + digits.count).hasPrefix("::") else {
      return nil
    }
    rest = rest.dropFirst(5 + digits.count)
    return number
  }
}
