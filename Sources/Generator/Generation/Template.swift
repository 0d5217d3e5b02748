import Deck

/// Wording with placeholders: `How large is {about}?`.
package struct Template {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The text with each `{name}` replaced; a name without a word is unchanged. An article or a
  /// hedge that the text already has is not repeated, "a" and "an" fit the word, and the first
  /// letter is a capital. Only the first line has placeholders; further lines are code or a formula.
  ///
  ///     Template("Which river is {value}?").filled(with: ["value": "the Amur"])
  ///     // Which river is the Amur?
  func filled(with words: [String: String]) -> String {
    var filled = ""
    let first = text.prefix { !$0.isNewline }
    let verbatim = text[first.endIndex...]
    var rest = first
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      let word = words[name] ?? "{\(name)}"
      if let article = Template.article(endOf: filled),
        word.first?.isLetter == true || word.first?.isNumber == true
      {
        filled.removeLast(article.count + 1)
        filled += Template.indefinite(word, isCapital: article.first == "A") + " "
      }
      let said = filled.lowercased()
      let twice = Template.repeatable.first { said.hasSuffix($0) && word.hasPrefix($0) }
      filled += word.dropFirst(twice?.count ?? 0)
      rest = rest[rest.index(after: close)...]
    }
    filled += rest
    filled += verbatim
    return text.hasPrefix("{") ? filled.capitalizedFirst : filled
  }

  /// The words with which both a template and the word in it may begin.
  private static let repeatable = [
    "the ", "about ", "more than ", "less than ", "at least ", "at most ",
  ]

  /// The "a" or "an" at the end of a text.
  private static func article(endOf text: String) -> String? {
    guard text.hasSuffix(" "), let word = text.split(separator: " ").last else { return nil }
    // "C up to A" ends with a name; a capital article begins a sentence.
    let begins = text.count == word.count + 1 || text.dropLast(word.count + 2).hasSuffix(".")
    return (begins ? ["A", "An", "a", "an"] : ["a", "an"]).first { $0 == word }
  }

  /// "a" or "an", by the sound of the word: an hour, a union, an 8, an 18th.
  package static func indefinite(_ word: String) -> String { indefinite(word, isCapital: false) }

  private static func indefinite(_ word: String, isCapital: Bool) -> String {
    let word = word.lowercased()
    let spoken = ["hour", "honest", "honour", "honor", "heir"]
    let mute = ["uni", "use", "usu", "ut", "eu", "one", "once"]
    let isVowel: Bool
    if let first = word.first, first.isNumber {
      let digits = word.prefix { $0.isNumber }
      isVowel = first == "8" || digits == "11" || digits == "18"
    } else if spoken.contains(where: word.hasPrefix) {
      isVowel = true
    } else {
      isVowel = "aeiou".contains(word.first ?? "x") && !mute.contains(where: word.hasPrefix)
    }
    let article = isVowel ? "an" : "a"
    return isCapital ? article.capitalizedFirst : article
  }
}
