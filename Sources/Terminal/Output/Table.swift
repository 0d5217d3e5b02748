/// Rows in columns that line up by what the terminal shows, Chinese and all.
///
///     var table = Table(header: ["Topic", "Right"])
///     table.rows = [["Climate", "5"], ["气候", "12"]]
///     output.table(table)
///     // Topic    Right
///     // Climate      5
///     // 气候        12
///
/// A column of numbers stands to the right. A table wider than the window shrinks by wrapping its widest
/// column of text, again and again; figures stay whole.
package struct Table: Hashable, Sendable {
  /// The names of the columns; empty for none.
  package var header: [StyledText]

  /// The cells; a short row leaves its last columns empty.
  package var rows: [[StyledText]]

  /// Where single columns stand, by number; the others stand where their cells say.
  package var alignments: [Int: Alignment]

  /// How many spaces stand before each line.
  package var indent: Int

  /// How many spaces stand between two columns.
  static let gap = 2

  /// A table, with rows or to be filled.
  package init(
    header: [StyledText] = [], rows: [[StyledText]] = [], alignments: [Int: Alignment] = [:],
    indent: Int = 0
  ) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
    self.indent = indent
  }

  /// The lines of the table in a window of a number of columns.
  package func lines(columns: Int) -> [StyledText] {
    let shapes = shapes(fitting: columns)
    let head = header.isEmpty ? [] : [header.map { $0.styled(.strong) }]
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
