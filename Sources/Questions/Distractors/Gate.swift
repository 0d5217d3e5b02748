/// What a wrong option must pass before it may stand beside the right one.
package enum Gate: Hashable, Sendable {
  /// It is, or contains, or is contained in, something that is right too.
  case alsoRight
  /// Its length gives it or the right one away.
  case length
  /// It is written in another script.
  case script
  /// The question already says it.
  case inStem

  /// Looks for a gate that a wrong option does not pass.
  ///
  /// - Parameters:
  ///   - option: The wrong option.
  ///   - right: Every accepted form of the right answer, the shown one first.
  ///   - stem: The question.
  /// - Returns: The first such gate, or nil.
  package static func stopping(_ option: String, right: [String], stem: String) -> Gate? {
    let folded = folded(option)
    for form in right.map(Gate.folded)
    where form == folded || contains(form, folded) || contains(folded, form) {
      return .alsoRight
    }
    guard let shown = right.first else { return nil }
    if isLatin(option) != isLatin(shown) { return .script }
    if contains(Gate.folded(stem), folded) { return .inStem }
    let lengths = [option.count, shown.count].sorted()
    return lengths[1] > lengths[0] * 5 / 2 + 4 ? .length : nil
  }

  private static func folded(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether the words of one text stand in another, in order and together.
  private static func contains(_ text: [String], _ words: [String]) -> Bool {
    guard !words.isEmpty, words.count <= text.count else { return false }
    return (0...(text.count - words.count)).contains { start in
      text[start..<start + words.count].elementsEqual(words)
    }
  }

  private static func isLatin(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.value >= 0x2E80 }
  }
}
