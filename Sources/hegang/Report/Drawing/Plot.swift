import HTML

/// A drawing of lines, bars and points.
///
/// It is as wide as the page lets it be: places along it are percent, heights are pixels, and so text has
/// the same size on every screen.
struct Plot {
  /// A place: percent from the left, and pixels from the top.
  struct Point {
    var x: Double
    var y: Double
  }

  /// How a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// The height in pixels, without the labels below.
  let height: Double
  private var parts: [HTML] = []
  private var hasGrid = false

  init(height: Double) {
    self.height = height
  }

  /// The place of a number from 0 (bottom) to 100 (top), in pixels.
  func y(_ percent: Double) -> Double { height * (1 - percent / 100) }

  /// Horizontal lines at the ticks of a scale, with labels on the left.
  mutating func grid(_ scale: Scale, label: (Double) -> String) {
    hasGrid = true
    for tick in scale.ticks {
      let y = y(scale.percent(tick))
      line(Point(x: 0, y: y), Point(x: 100, y: y), "rule")
      text(Point(x: 0, y: y + 4), label(tick), anchor: .end, dx: -8)
    }
  }

  /// Labels below the drawing at the ticks of an axis.
  mutating func dates(_ axis: DateAxis) {
    for tick in axis.ticks() {
      below(axis.percent(tick.day), tick.label)
    }
  }

  /// A label below the drawing, with a short line up to it.
  mutating func below(_ x: Double, _ label: String) {
    line(Point(x: x, y: height), Point(x: x, y: height + 5), "rule")
    let anchor: Anchor = x < 4 ? .start : x > 96 ? .end : .middle
    text(Point(x: x, y: height + 19), label, anchor: anchor)
  }

  /// A line.
  mutating func line(_ start: Point, _ end: Point, _ style: String) {
    parts.append(
      HTML(
        "line",
        [
          "class": style, "x1": "\(Plot.number(start.x))%", "y1": Plot.number(start.y),
          "x2": "\(Plot.number(end.x))%", "y2": Plot.number(end.y),
        ]))
  }

  /// A line through several points.
  mutating func line(through points: [Point], _ style: String) {
    for (start, end) in zip(points, points.dropFirst()) { line(start, end, style) }
  }

  /// A bar from one height to another; pointing at it shows its title.
  mutating func bar(
    _ x: Double, width: Double, from bottom: Double, to top: Double, _ style: String, title: String
  ) {
    parts.append(
      HTML(
        "rect",
        [
          "class": style, "x": "\(Plot.number(x))%", "y": Plot.number(top),
          "width": "\(Plot.number(width))%", "height": Plot.number(max(0, bottom - top)),
        ], HTML("title", text: title)))
  }

  /// A round point; pointing at it shows its title.
  mutating func dot(_ point: Point, _ style: String, radius: Double = 4, title: String) {
    parts.append(
      HTML(
        "circle",
        [
          "class": style, "cx": "\(Plot.number(point.x))%", "cy": Plot.number(point.y),
          "r": Plot.number(radius),
        ], HTML("title", text: title)))
  }

  /// A text.
  mutating func text(
    _ point: Point, _ text: String, anchor: Anchor = .start, dx: Double = 0, style: String = "label"
  ) {
    parts.append(
      HTML(
        "text",
        [
          "class": style, "x": "\(Plot.number(point.x))%", "y": Plot.number(point.y),
          "dx": Plot.number(dx), "text-anchor": anchor.rawValue,
        ], text: text))
  }

  /// The drawing as an element, with a title and a description for those who do not see it.
  ///
  /// - Parameters:
  ///   - id: A text that no other drawing on the page has.
  ///   - title: What the drawing is.
  ///   - description: What it shows.
  /// - Returns: The element.
  func drawing(id: String, title: String, description: String) -> HTML {
    let head = [
      HTML("title", ["id": "\(id)-title"], text: title),
      HTML("desc", ["id": "\(id)-text"], text: description),
    ]
    return HTML(
      "div", ["class": hasGrid ? "plot" : "plot bare"],
      HTML(
        "svg",
        [
          "role": "img", "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-text",
          "width": "100%", "height": Plot.number(height + 24),
        ], all: head + parts))
  }

  /// A number with at most two decimals: "12.5", "3".
  static func number(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}
