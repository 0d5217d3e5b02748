extension Card {
  /// The most characters of a short label.
  package static let longestLabel = 40

  /// What to call the card in a narrow list, in at most ``longestLabel`` characters: its author's label, or
  /// else its noun phrase without what goes without saying.
  ///
  ///     "the population of Luobei County at the 2010 census" → "population of Luobei County (2010)"
  ///
  /// Where the phrase would be the answer or the question, it is the question, cut short if it must be.
  package func shortLabel(in deckTitle: String) -> String {
    ShortLabel.make(short ?? (title == label ? label : forms[0].stem), of: deckTitle)
  }
}

/// Makes noun phrases short, step by step until they fit.
enum ShortLabel {
  /// A phrase of at most ``Card/longestLabel`` characters.
  static func make(_ phrase: String, of subject: String) -> String {
    var text = phrase
    for article in ["the ", "a ", "an "] where text.hasPrefix(article) {
      text.removeFirst(article.count)
    }
    let steps: [(String) -> String] = [
      yearInParentheses,
      { $0.replacing("number of people in \(subject) who were ", with: "people ") },
      { $0.replacing("number of ", with: "") },
      { $0.replacing("\(subject)'s ", with: "") },
      { $0.replacing(" of \(subject)", with: "").replacing(" in \(subject)", with: "") },
      { $0.replacing(" the ", with: " ") },
      withoutLastClause,
      { $0.replacing("year in which ", with: "year ").replacing("date on which ", with: "date ") },
    ]
    for step in steps where text.count > Card.longestLabel { text = step(text) }
    return text.count > Card.longestLabel ? cut(text) : text
  }

  /// "area of Nanshan District in the table of 2010 figures" → "area of Nanshan District (2010)"
  private static func yearInParentheses(_ text: String) -> String {
    guard
      let found = text.firstMatch(
        of: /,? (?:in|at|at the end of|by|for)(?: the)? (?:[a-z ]*)\b(\d{4})\b[a-z ]*$/)
    else { return text }
    return text[..<found.range.lowerBound] + " (\(found.output.1))"
  }

  /// Without what follows the last comma.
  private static func withoutLastClause(_ text: String) -> String {
    guard let comma = text.lastIndex(of: ","), text.distance(from: text.startIndex, to: comma) > 8
    else { return text }
    return String(text[..<comma])
  }

  /// As many whole words as fit, with an ellipsis.
  private static func cut(_ text: String) -> String {
    let start = text.prefix(Card.longestLabel - 1)
    guard let space = start.lastIndex(of: " ") else { return start + "…" }
    return start[..<space] + "…"
  }
}
