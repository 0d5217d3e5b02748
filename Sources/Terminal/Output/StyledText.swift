/// Text with styles, safe to show: each piece is ``cleaned(_:oneLine:)`` when it comes in, before any style is
/// put around it, so nothing in a fact or a name can pass for a code of ours.
///
///     let text: StyledText = "\("Right", .good): \(entity.name). Saved."
///     text.plain                      // "Right: Luobei County. Saved."
///     text.rendered(colored: true)    // "\u{1B}[32mRight\u{1B}[0m: Luobei County. Saved."
package struct StyledText: Hashable, Sendable {
  /// A stretch of clean text in one style.
  struct Piece: Hashable, Sendable {
    var text: String
    var style: Style?
  }

  private(set) var pieces: [Piece]

  /// One piece, cleaned.
  package init(_ text: String, _ style: Style? = nil) {
    pieces = text.isEmpty ? [] : [Piece(text: cleaned(text), style: style)]
  }

  /// Pieces that were cleaned before.
  init(pieces: [Piece]) {
    self.pieces = pieces.filter { !$0.text.isEmpty }
  }

  /// The text without its styles.
  package var plain: String { pieces.map(\.text).joined() }

  /// Whether there is nothing to show.
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

  /// The text for a terminal. A style never reaches over the end of a line.
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

  /// The same text in one style throughout, where it has none of its own.
  package func styled(_ style: Style) -> StyledText {
    StyledText(pieces: pieces.map { Piece(text: $0.text, style: $0.style ?? style) })
  }

  /// Two texts, one after the other.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(pieces: left.pieces + right.pieces)
  }

  /// Adds a text at the end.
  package static func += (left: inout StyledText, right: StyledText) {
    left.pieces += right.pieces
  }
}
