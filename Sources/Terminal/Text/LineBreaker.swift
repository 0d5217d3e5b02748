/// Finds where to break a text into lines: at spaces, next to wide characters, and inside a word
/// only if it is longer than a line.
struct LineBreaker {
  /// Characters that must not begin a line.
  private static let closing = Set<Character>(
    "、。，．：；！？）」』】〉》〕］｝…—～·ー々％℃,.:;!?)]}%’”")
  /// Characters that must not end a line.
  private static let opening = Set<Character>("（「『【〈《〔［｛([{‘“")

  let characters: [Character]
  /// The width of the first line, and of the others.
  let first: Int
  let others: Int

  /// The lines, in order. Between two of them there are spaces or one newline.
  func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while true {
      let (end, next) = line(from: start, columns: max(1, lines.isEmpty ? first : others))
      lines.append(start..<end)
      guard let next else { return lines }
      start = next
    }
  }

  /// The end of the line that begins at `start`, and the start of the next one, if any.
  private func line(from start: Int, columns: Int) -> (end: Int, next: Int?) {
    var width = 0
    var textEnd = start
    var rest: (end: Int, next: Int)?
    for index in start..<characters.count {
      let character = characters[index]
      if character == "\n" { return (index, index + 1) }
      width += isSpace(character) ? 1 : displayWidth(character)
      if isSpace(character) {
        if width > columns, textEnd > start { return continued(textEnd, after: index) }
        if textEnd > start { rest = (textEnd, index + 1) }
        continue
      }
      if width > columns, index > start {
        let (end, next) = rest ?? (index, index)
        return (end, next)
      }
      textEnd = index + 1
      if mayBreak(after: index) { rest = (textEnd, textEnd) }
    }
    return (characters.count, nil)
  }

  /// Skips the spaces at a break. A newline there is the break itself; at the end nothing is
  /// skipped.
  private func continued(_ end: Int, after index: Int) -> (end: Int, next: Int?) {
    var next = index
    while next < characters.count, isSpace(characters[next]) { next += 1 }
    if next == characters.count { return (end, nil) }
    return (end, characters[next] == "\n" ? next + 1 : next)
  }

  private func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }

  private func mayBreak(after index: Int) -> Bool {
    guard index + 1 < characters.count else { return false }
    let (one, other) = (characters[index], characters[index + 1])
    guard displayWidth(one) > 1 || displayWidth(other) > 1 else { return false }
    return !Self.opening.contains(one) && !Self.closing.contains(other)
  }
}
