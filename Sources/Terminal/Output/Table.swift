/// A table whose columns align on a terminal, including Chinese text.
///
///     var table = Table(header: ["Topic", "Right"])
///     table.rows = [["Climate", "5"], ["气候", "12"]]
///     output.table(table)
///     // Topic    Right
///     // Climate      5
///     // 气候        12
///
/// A column of numbers is aligned to the right. In a table wider than the window the widest column
/// of text is wrapped, repeatedly; numbers are never broken.
package struct Table: Hashable, Sendable {
  /// The names of the columns; empty for none.
  package var header: [StyledText]

  /// The cells; a short row leaves its last columns empty.
  package var rows: [[StyledText]]

  /// The alignments of columns by their index; the others depend on their cells.
  package var alignments: [Int: Alignment]

  /// The number of spaces before each line.
  package var indent: Int

  /// The number of spaces between two columns.
  static let gap = 2

  /// Creates a table with or without rows.
  package init(
    header: [StyledText] = [], rows: [[StyledText]] = [], alignments: [Int: Alignment] = [:],
    indent: Int = 0
  ) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
    self.indent = indent
  }

  /// The lines of the table in a window of this width.
  package func lines(columns: Int) -> [StyledText] {
    let shapes = shapes(fitting: columns)
    let head = header.isEmpty ? [] : [header.map { $0.styled(.question) }]
    return (head + rows).flatMap { lines(of: $0, shapes) }
  }

  private func lines(of row: [StyledText], _ shapes: [ColumnShape]) -> [StyledText] {
    let cells = shapes.enumerated().map { number, shape in
      number < row.count ? row[number].wrapped(to: shape.width) : []
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = StyledText(String(repeating: " ", count: indent))
      var owed = 0
      for (cell, shape) in zip(cells, shapes) {
        let part = line < cell.count ? cell[line] : ""
        if !part.isEmpty {
          let before = shape.alignment == .right ? shape.width - part.columns : 0
          text += StyledText(String(repeating: " ", count: owed + max(0, before)))
          text += part
          owed = max(0, shape.width - before - part.columns)
        } else {
          owed += shape.width
        }
        owed += Self.gap
      }
      return text
    }
  }
}
