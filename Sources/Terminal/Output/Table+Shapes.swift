/// The width and alignment of a column.
struct ColumnShape {
  var width: Int
  var narrowest: Int
  var alignment: Alignment
}

extension Table {
  /// The smallest width of a column of text.
  private static let narrowestText = 8

  /// The shapes of the columns in a window of this width.
  func shapes(fitting columns: Int) -> [ColumnShape] {
    let count = max(header.count, rows.map(\.count).max() ?? 0)
    var shapes = (0..<count).map(naturalShape)
    var total = indent + shapes.map(\.width).reduce(0, +) + Self.gap * max(0, count - 1)
    while total > columns {
      let shrinkable = shapes.indices.filter { shapes[$0].width > shapes[$0].narrowest }
      guard let widest = shrinkable.max(by: { shapes[$0].width < shapes[$1].width }) else { break }
      shapes[widest].width -= 1
      total -= 1
    }
    return shapes
  }

  private func naturalShape(of column: Int) -> ColumnShape {
    let cells = rows.compactMap { column < $0.count ? $0[column] : nil }
    let body = cells.map(\.columns).max() ?? 0
    let width = max(body, column < header.count ? header[column].columns : 0)
    let isNumeric = hasOnlyNumbers(cells)
    return ColumnShape(
      width: width,
      narrowest: isNumeric ? max(1, body) : min(width, Self.narrowestText),
      alignment: alignments[column] ?? (isNumeric ? .right : .left))
  }

  private func hasOnlyNumbers(_ cells: [StyledText]) -> Bool {
    let written = cells.map(\.plain).filter { !["", "-", "–", "—"].contains($0) }
    return !written.isEmpty && written.allSatisfy(isNumber)
  }

  /// Whether a text is a number: `1,234`, `−16.6`, `93%`, `3:12`.
  private func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    if let sign = rest.first, "+-−".contains(sign) { rest.removeFirst() }
    guard let first = rest.first, first.isASCII, first.isNumber else { return false }
    return rest.allSatisfy { $0.isASCII && $0.isNumber || ",.: %\u{A0}\u{202F}".contains($0) }
  }
}
