import HTML

/// Bars below each other, each with its name and its figure as text, which wraps on a narrow screen.
struct BarList {
  /// A part of a bar: percent of the width, and its style.
  struct Part {
    var percent: Double
    var style: String
  }

  /// A row: one or more bars of the same thing.
  struct Row {
    var name: String
    var bars: [(parts: [Part], figure: String)]
    /// A line below the bars.
    var more: String?

    init(_ name: String, _ bars: [(parts: [Part], figure: String)], more: String? = nil) {
      self.name = name
      self.bars = bars
      self.more = more
    }
  }

  var rows: [Row]
  /// Whether names are long and stand above their bars.
  var isStacked = false

  var html: HTML {
    let longest = rows.flatMap(\.bars).map(\.figure.count).max() ?? 0
    return HTML(
      "ul",
      ["class": isStacked ? "bars stacked" : "bars", "style": "--figure:\(longest + 1)ch"],
      all: rows.map(row))
  }

  private func row(_ row: Row) -> HTML {
    let bars = row.bars.map { bar in
      HTML(
        "span", ["class": "bar"],
        HTML(
          "span", ["class": "track", "aria-hidden": "true"],
          all: bar.parts.filter { $0.percent > 0 }.map {
            HTML("span", ["class": $0.style, "style": "width:\(Plot.number($0.percent))%"])
          }),
        HTML("span", ["class": "figure"], text: bar.figure))
    }
    let more = row.more.map { [HTML("span", ["class": "more"], text: $0)] } ?? []
    return HTML(
      "li",
      all: [HTML("span", ["class": "name"], text: row.name)]
        + [HTML("span", ["class": "set"], all: bars)] + more)
  }
}
