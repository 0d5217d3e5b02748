/// Text with styles that is safe to show.
///
/// Each piece is ``cleaned(_:oneLine:)`` before a style is added, so nothing in a fact or a name
/// can act as a terminal code.
///
///     let text: StyledText = "\("Right", .good): \(entity.name). Saved."
///     text.plain                      // "Right: Luobei County. Saved."
///     text.rendered(colored: true)    // "\u{1B}[32mRight\u{1B}[0m: Luobei County. Saved."
package struct StyledText: Hashable, Sendable {
  /// A piece of clean text in one style.
  struct Piece: Hashable, Sendable {
    var text: String
    var style: Style?
  }

  private(set) var pieces: [Piece]

  /// Creates text of one piece, and cleans it.
  package init(_ text: String, _ style: Style? = nil) {
    pieces = text.isEmpty ? [] : [Piece(text: cleaned(text), style: style)]
  }

  /// Creates text from clean pieces.
  init(pieces: [Piece]) {
    self.pieces = pieces.filter { !$0.text.isEmpty }
  }

  /// The text without its styles.
  package var plain: String { pieces.map(\.text).joined() }

  /// Whether the text is empty.
  package var isEmpty: Bool { pieces.isEmpty }

  /// The columns of the widest line.
  package var columns: Int {
    var widest = 0
    var current = 0
    for piece in pieces {
      for (number, line) in piece.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        current = displayWidth(line) + (number == 0 ? current : 0)
        widest = max(widest, current)
      }
    }
    return widest
  }

  /// The text for a terminal. A style never crosses the end of a line.
  package func rendered(colored: Bool) -> String {
    guard colored else { return plain }
    var result = ""
    for piece in pieces {
      guard let style = piece.style else {
        result += piece.text
        continue
      }
      let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      result += lines.map { $0.isEmpty ? "" : style.code + $0 + Style.end }.joined(separator: "\n")
    }
    return result
  }

  /// The same text with a style wherever it has none.
  package func styled(_ style: Style) -> StyledText {
    StyledText(pieces: pieces.map { Piece(text: $0.text, style: $0.style ?? style) })
  }

  /// Joins two texts.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(pieces: left.pieces + right.pieces)
  }

  /// Appends a text.
  package static func += (left: inout StyledText, right: StyledText) {
    left.pieces += right.pieces
  }
}
