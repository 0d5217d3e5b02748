import Questions

/// What a learner is told on asking, from least to most; each asked hint makes a right answer count as
/// hard at best.
package enum Hint: Hashable, Sendable {
  /// What kind of thing the answer is: "county".
  case kind(String)
  /// How the answer begins: "S…", "19··".
  case opening(String)
  /// How long its parts are: "S······ R····".
  case shape(String)
  /// The number, from 1, of an option that is not the answer.
  case not(option: Int)
}

extension Hint {
  /// The hints to a question, in the order they are given; a choice keeps two options.
  static func ladder(for question: Question) -> [Hint] {
    // An arrangement is told by what it asks; a part of it would be half the answer.
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

  /// Two hints to texts, in which letters and figures are hidden, or figures alone.
  private static func rungs(
    of texts: [String], hides: (Character) -> Bool = { $0.isLetter || $0.isNumber }
  ) -> [Hint] {
    let openings = texts.map(opening).joined(separator: ", ")
    let shapes = texts.map { shape(of: $0, hides: hides) }.joined(separator: ", ")
    let answer = texts.joined(separator: ", ")
    return [Hint.opening(openings), .shape(shapes)].filter { hint in
      // A text of one letter has nothing to hint at.
      hint != .opening(answer) && hint != .shape(answer)
    }
  }

  /// The first letter or figure, with what stands before it: "S…", "−1…".
  private static func opening(of text: String) -> String {
    guard let first = text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return text }
    let end = text.index(after: first)
    return end == text.endIndex ? text : text[..<end] + "…"
  }

  /// The first letter of each word, a dot for each other letter or figure, and all signs.
  private static func shape(of text: String, hides: (Character) -> Bool) -> String {
    var startsWord = true
    var isFigures = false
    var shape = ""
    for character in text {
      guard hides(character) else {
        shape.append(character)
        // A comma inside a number starts no word.
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
