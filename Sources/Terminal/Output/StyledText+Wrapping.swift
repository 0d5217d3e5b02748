extension StyledText {
  /// The text wrapped into lines of at most this many columns, as in ``wrapped(_:to:indent:)``.
  package func wrapped(to columns: Int, indent: Int = 0) -> [StyledText] {
    var characters: [Character] = []
    var owners: [Int] = []
    for (number, piece) in pieces.enumerated() {
      characters += piece.text
      owners += repeatElement(number, count: characters.count - owners.count)
    }
    let breaker = LineBreaker(characters: characters, first: columns, others: columns - indent)
    return breaker.lines().enumerated().map { number, line in
      let margin = Piece(text: String(repeating: " ", count: number == 0 ? 0 : indent), style: nil)
      return StyledText(pieces: [margin] + stretches(of: characters, owners, in: line))
    }
  }

  /// The lines of the text without wrapping.
  var lines: [StyledText] { wrapped(to: .max) }

  /// The text padded with spaces to this many columns.
  func padded(to width: Int, _ alignment: Alignment) -> StyledText {
    let space = Piece(text: String(repeating: " ", count: max(0, width - columns)), style: nil)
    return StyledText(pieces: alignment == .left ? pieces + [space] : [space] + pieces)
  }

  private func stretches(
    of characters: [Character], _ owners: [Int], in line: Range<Int>
  ) -> [Piece] {
    var stretches: [Piece] = []
    var start = line.lowerBound
    for index in line where index + 1 == line.upperBound || owners[index + 1] != owners[index] {
      let text = String(characters[start...index])
      let owner = pieces[owners[index]]
      stretches.append(Piece(text: text, style: owner.style, link: owner.link))
      start = index + 1
    }
    return stretches
  }
}
