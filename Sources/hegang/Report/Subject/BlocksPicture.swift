import Deck
import Facts
import HTML
import Study

/// A column of numbers of a table, as squares or bars in proportion.
struct BlocksPicture {
  let view: SubjectView
  let table: Table
  let column: Table.Column

  /// The most rows that are drawn.
  private static let most = 16
  /// The side of the largest square, in pixels.
  private static let side = 104.0

  /// The cells with a number, the largest first.
  private var cells: [(fact: Fact, row: String, value: Double)] {
    let facts = Dictionary(view.facts.map { ($0.id, $0) }) { first, _ in first }
    return table.rows.compactMap { row -> (Fact, String, Double)? in
      guard let fact = facts[table.fact(row: row, column: column.id)],
        let number = SubjectView.number(fact), number.value > 0
      else { return nil }
      return (fact, row, number.value)
    }.stableSorted { $0.2 > $1.2 }
  }

  /// Whether squares are in proportion: an area, or people.
  private func isExtent(_ unit: String) -> Bool {
    ["km2", "m2", "ha", "person"].contains(unit)
  }

  /// The picture; nil with fewer than three numbers.
  var picture: Picture? {
    let cells = cells
    guard cells.count > 2, let unit = SubjectView.number(cells[0].fact)?.unit,
      column.type == .quantity, column.derived == nil
    else { return nil }
    let shown = Array(cells.prefix(Self.most))
    let (largest, smallest) = (cells[0], cells[cells.count - 1])
    let ratio = largest.value / smallest.value
    let times =
      ratio >= 2 ? ", \(Words.grouped(Int(ratio.rounded()))) times as much as the least" : ""
    var picture = Picture(
      id: "blocks-\(view.slug(table.id))-\(view.slug(column.id))",
      heading: heading(largest.fact, largest.row),
      sentence:
        "\(view.name(largest.row).capitalizedFirst) has most (\(view.value(largest.fact)))\(times). \(view.summary(cells.map(\.fact), "number"))"
    )
    picture.drawing =
      isExtent(unit) ? squares(shown, largest.value) : bars(shown, largest.value)
    picture.keys = SubjectView.keys
    picture.table = Picture.Table(
      header: ["Name", "Value", "Source"],
      rows: cells.map { [view.name($0.row), view.value($0.fact), view.source($0.fact)] })
    return picture
  }

  /// What the column is about, without the name of a row: "area (2010)".
  private func heading(_ fact: Fact, _ row: String) -> String {
    view.label(fact).replacing(" of \(view.name(row))", with: "")
      .replacing(" in \(view.name(row))", with: "").capitalizedFirst
  }

  private func squares(_ cells: [(fact: Fact, row: String, value: Double)], _ largest: Double)
    -> HTML
  {
    let items = cells.map { cell in
      let side = max(2, Self.side * (cell.value / largest).squareRoot())
      return HTML(
        "li",
        HTML(
          "span",
          [
            "class": "square \(view.mastery(of: cell.fact).style)", "aria-hidden": "true",
            "style": "width:\(Plot.number(side))px;height:\(Plot.number(side))px",
          ]), HTML("span", text: view.name(cell.row)),
        HTML("span", ["class": "more"], text: view.value(cell.fact)))
    }
    return HTML("ul", ["class": "squares"], all: items)
  }

  private func bars(_ cells: [(fact: Fact, row: String, value: Double)], _ largest: Double) -> HTML
  {
    BarList(
      rows: cells.map { cell in
        BarList.Row(
          view.name(cell.row),
          [
            (
              [
                BarList.Part(
                  percent: 100 * cell.value / largest, style: view.mastery(of: cell.fact).style)
              ], view.value(cell.fact)
            )
          ])
      }
    ).html
  }
}
