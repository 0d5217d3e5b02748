import HTML

/// A picture on a page: a heading, a sentence that says what it means, the drawing, and its table for those
/// who do not see it.
struct Picture {
  /// A table of texts; the first column names the rows.
  struct Table {
    var header: [String]
    var rows: [[String]]
  }

  /// The style of something in the drawing, and what it stands for.
  typealias Key = (style: String, meaning: String)

  /// A text that no other picture on the page has.
  let id: String
  let heading: String
  /// What the picture means for these figures; without a drawing, what is missing.
  let sentence: String
  /// The drawing; nil if there is nothing to draw.
  var drawing: HTML?
  /// What the styles in the drawing stand for; empty if there is only one.
  var keys: [Key] = []
  var table: Table?
  /// Whether it is as wide as the page.
  var isWide = false

  var html: HTML {
    let head = [
      HTML("h3", ["id": id], text: heading), HTML("p", ["class": "sentence"], text: sentence),
    ]
    let names = keys.map { key in
      HTML("li", HTML("span", ["class": "swatch \(key.style)"]), HTML("span", text: key.meaning))
    }
    let legend = names.isEmpty ? [] : [HTML("ul", ["class": "keys"], all: names)]
    let parts = drawing.map { legend + [$0] } ?? []
    let figures = drawing == nil ? nil : table
    return HTML(
      "figure", ["class": isWide ? "wide" : "narrow", "aria-labelledby": id],
      all: head + parts + (figures.map { [details($0)] } ?? []))
  }

  private func details(_ table: Table) -> HTML {
    let rows = table.rows.map { row in
      HTML(
        "tr",
        all: [HTML("th", ["scope": "row"], text: row[0])]
          + row.dropFirst().map { HTML("td", text: $0) })
    }
    return HTML(
      "details", HTML("summary", text: "Table: \(heading.lowercasedFirst)"),
      HTML(
        "div", ["class": "table", "tabindex": "0", "role": "region", "aria-label": heading],
        HTML(
          "table",
          HTML(
            "thead", HTML("tr", all: table.header.map { HTML("th", ["scope": "col"], text: $0) })),
          HTML("tbody", all: rows))))
  }
}

extension String {
  /// The text with its first letter in lowercase.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
