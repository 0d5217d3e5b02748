import Deck

/// A hint to the answer, from least to most revealing. An answer given after a hint is rated Hard
/// at best.
package enum Hint: Hashable, Sendable {
  /// The kind of thing that the answer is: "county".
  case kind(String)
  /// The beginning of the answer: "S…", "19··".
  case opening(String)
  /// The length of each word: "S······ R····".
  case shape(String)
  /// The number, from 1, of an option that is wrong.
  case not(option: Int)
}

extension Hint {
  /// The hints to a question, in the order they are given; a choice always keeps two options.
  static func ladder(for question: Question) -> [Hint] {
    // An arrangement has no hints: a part of it would be half the answer.
    if question.form.answering == .arranging { return [] }
    guard question.form.isTyped else {
      var random = StableRandom(seed: "hint#\(question.card.id)")
      let wrong = question.options.indices.filter { $0 != question.right }
      return random.shuffled(wrong).dropLast().map { .not(option: $0 + 1) }
    }
    let stem = question.stem.lowercased()
    switch question.card.answer {
    case .name(let name):
      let kind = name.kind.split(separator: "/").last.map(String.init) ?? ""
      let words = kind.replacing("-", with: " ")
      let isTold = name.kind == "text" || stem.contains(words)
      return (isTold ? [] : [.kind(words)]) + rungs(of: [name.accepted[0]])
    case .list(let list): return rungs(of: list.items.map { $0[0] })
    case .number: return rungs(of: [question.answer], hides: \.isNumber)
    case .year, .date: return rungs(of: [question.answer])
    }
  }

  /// Two hints for texts: in the first everything is hidden after the beginning, in the second the
  /// letters and digits, or only the digits.
  private static func rungs(
    of texts: [String], hides: (Character) -> Bool = { $0.isLetter || $0.isNumber }
  ) -> [Hint] {
    let openings = texts.map(opening).joined(separator: ", ")
    let shapes = texts.map { shape(of: $0, hides: hides) }.joined(separator: ", ")
    let answer = texts.joined(separator: ", ")
    return [Hint.opening(openings), .shape(shapes)].filter { hint in
      // A text of one letter has no hint.
      hint != .opening(answer) && hint != .shape(answer)
    }
  }

  /// The first letter or digit, with what precedes it: "S…", "−1…".
  private static func opening(of text: String) -> String {
    guard let first = text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return text }
    let end = text.index(after: first)
    return end == text.endIndex ? text : text[..<end] + "…"
  }

  /// The first letter of each word, a dot for each other letter or digit, and all punctuation.
  private static func shape(of text: String, hides: (Character) -> Bool) -> String {
    var startsWord = true
    var isFigures = false
    var shape = ""
    for character in text {
      guard hides(character) else {
        shape.append(character)
        // A comma inside a number does not start a word.
        if !isFigures || character == " " { startsWord = true }
        continue
      }
      isFigures = character.isNumber
      shape.append(startsWord ? character : "·")
      startsWord = false
    }
    return shape
  }
}
