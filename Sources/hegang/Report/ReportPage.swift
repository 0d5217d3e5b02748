import HTML

/// A page of pictures: title, the figures that matter, and sections.
struct ReportPage {
  /// A number with its meaning.
  struct Figure {
    let number: String
    let name: String
    let more: String

    init(_ number: String, _ name: String, _ more: String) {
      self.number = number
      self.name = name
      self.more = more
    }
  }

  /// Pictures below a heading.
  struct Section {
    let heading: String
    let pictures: [Picture]

    init(_ heading: String, _ pictures: [Picture]) {
      self.heading = heading
      self.pictures = pictures
    }
  }

  let language: String
  let title: String
  let subtitle: String
  var figures: [Figure] = []
  /// A sentence above everything; nil if none is needed.
  var introduction: String?
  let sections: [Section]

  /// The text of the file.
  var text: String {
    let tiles = figures.map { figure in
      HTML(
        "li", HTML("span", ["class": "kind"], text: figure.name),
        HTML("span", ["class": "number"], text: figure.number),
        HTML("span", ["class": "more"], text: figure.more))
    }
    let head = HTML(
      "header", HTML("h1", text: title), HTML("p", ["class": "subtitle"], text: subtitle))
    let list = tiles.isEmpty ? [] : [HTML("ul", ["class": "tiles"], all: tiles)]
    let words = introduction.map { [HTML("p", ["class": "introduction"], text: $0)] } ?? []
    let parts = sections.filter { !$0.pictures.isEmpty }.enumerated().map { number, section in
      HTML(
        "section", ["aria-labelledby": "section-\(number)"],
        all: [
          HTML("h2", ["id": "section-\(number)"], text: section.heading),
          HTML("div", ["class": "pictures"], all: section.pictures.map(\.html)),
        ])
    }
    return HTML.page(
      language: language, title: title, style: [Palette.style, ReportStyle.sheet],
      [HTML("main", all: [head] + words + list + parts)])
  }
}
