/// Finds lines and columns in a text; fast if they are requested in order.
struct YAMLCursor {
  private var index: String.UnicodeScalarView.Index
  private var line = 1
  private var column = 1

  init(_ scalars: String.UnicodeScalarView) {
    index = scalars.startIndex
  }

  /// The index of a line and column, both counted from 1; nil after the end of the text.
  mutating func index(
    line wantedLine: Int,
    column wantedColumn: Int,
    in scalars: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index? {
    if (wantedLine, wantedColumn) < (line, column) { self = YAMLCursor(scalars) }
    while (line, column) < (wantedLine, wantedColumn) {
      guard index < scalars.endIndex else { return nil }
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { continue }
      if scalar == "\n" || scalar == "\r" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return index < scalars.endIndex ? index : nil
  }
}
