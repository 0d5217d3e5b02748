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
    /// The address to open where the terminal has links.
    var link: String?
  }

  private(set) var pieces: [Piece]

  /// Creates text of one piece, and cleans it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - style: Its style.
  ///   - link: The web address that it stands for; used if it has nothing but the printable ASCII
  ///     characters of one.
  package init(_ text: String, _ style: Style? = nil, link: String? = nil) {
    let link = link.flatMap { Links.isSafe($0) ? $0 : nil }
    pieces = text.isEmpty ? [] : [Piece(text: cleaned(text), style: style, link: link)]
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

  /// The text for a terminal. Neither a style nor a link ever crosses the end of a line.
  ///
  /// - Parameters:
  ///   - colored: Whether to write styles.
  ///   - linked: Whether to write links.
  /// - Returns: The text with the terminal's codes.
  package func rendered(colored: Bool, linked: Bool = false) -> String {
    guard colored || linked else { return plain }
    return pieces.map { piece in
      let style = colored ? piece.style : nil
      let link = linked ? piece.link : nil
      guard style != nil || link != nil else { return piece.text }
      return piece.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if line.isEmpty { return "" }
        let styled = style.map { $0.code + line + Style.end } ?? String(line)
        return link.map { Links.begin($0) + styled + Links.end } ?? styled
      }.joined(separator: "\n")
    }.joined()
  }

  /// The same text with a style wherever it has none.
  package func styled(_ style: Style) -> StyledText {
    StyledText(
      pieces: pieces.map { Piece(text: $0.text, style: $0.style ?? style, link: $0.link) })
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
