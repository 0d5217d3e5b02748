import Terminal

/// A bar chart in text: rows of label, number and bar. The number comes first, so that nothing is
/// lost without the bars.
@MainActor
struct BarChart {
  /// One row.
  struct Row {
    var label: String
    var count: Int
    /// The text for the count; nil for the count itself.
    var figure: String?

    init(_ label: String, _ count: Int, figure: String? = nil) {
      self.label = label
      self.count = count
      self.figure = figure
    }
  }

  var rows: [Row]

  private static let longest = 40
  private static let shortest = 4

  /// The chart as a table that fits a window; without bars under `--plain`.
  func table(on output: Output) -> Table {
    let labels = rows.map { displayWidth($0.label) }.max() ?? 0
    let figures = rows.map { displayWidth(figure(of: $0)) }.max() ?? 0
    // Two spaces before the rows and between the columns.
    let room = output.columns - labels - figures - 6
    let width = min(BarChart.longest, max(BarChart.shortest, room))
    let most = max(1, rows.map(\.count).max() ?? 1)
    let cells: [[StyledText]] = rows.map { row in
      let length = row.count == 0 ? 0 : max(1, (row.count * width + most / 2) / most)
      return [
        StyledText(row.label), StyledText(figure(of: row)),
        StyledText(output.stroke(length), .quiet),
      ]
    }
    return Table(rows: cells, alignments: [0: .left, 1: .right, 2: .left], indent: 2)
  }

  private func figure(of row: Row) -> String { row.figure ?? Words.grouped(row.count) }
}
