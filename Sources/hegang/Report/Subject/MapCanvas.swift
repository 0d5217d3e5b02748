import Facts
import HTML

/// The shapes and texts of a schematic map.
struct MapCanvas {
  private(set) var parts: [HTML] = []

  /// The width of a letter, about, in the units of the drawing.
  private static let letter = 6.9
  /// The height of a line of text.
  private static let line = 14.0

  mutating func box(_ box: Treemap.Box, _ style: String, title: String? = nil) {
    parts.append(
      HTML(
        "rect",
        [
          "class": style, "x": Plot.number(box.x), "y": Plot.number(box.y),
          "width": Plot.number(box.width), "height": Plot.number(box.height),
        ], all: title.map { [HTML("title", text: $0)] } ?? []))
  }

  mutating func text(
    _ x: Double, _ y: Double, _ text: String, anchor: Plot.Anchor = .start, style: String
  ) {
    parts.append(
      HTML(
        "text",
        [
          "class": style, "x": Plot.number(x), "y": Plot.number(y), "text-anchor": anchor.rawValue,
        ], text: text))
  }

  /// A name in the middle of a box, on as many lines as it has words, if it fits.
  mutating func name(_ name: String, in box: Treemap.Box, style: String) {
    let letters = Int((box.width - 6) / Self.letter)
    let lines = Self.lines(name, of: letters)
    guard lines.allSatisfy({ $0.count <= letters }),
      Double(lines.count) * Self.line <= box.height
    else { return }
    let top = box.y + box.height / 2 - Self.line * (Double(lines.count) / 2 - 0.75)
    for (number, words) in lines.enumerated() {
      text(
        box.x + box.width / 2, top + Self.line * Double(number), words, anchor: .middle,
        style: style)
    }
  }

  /// A border along a side of the frame, and its name.
  mutating func border(_ side: CompassPoint, _ frame: Treemap.Box, _ name: String, style: String) {
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height)
    let ends: (x1: Double, y1: Double, x2: Double, y2: Double)
    switch side {
    case .north, .northeast, .northwest: ends = (frame.x, frame.y - 5, right, frame.y - 5)
    case .south, .southeast, .southwest: ends = (frame.x, bottom + 22, right, bottom + 22)
    case .east: ends = (right + 5, frame.y + 14, right + 5, bottom - 16)
    case .west: ends = (frame.x - 5, frame.y, frame.x - 5, bottom)
    }
    parts.append(
      HTML(
        "line",
        [
          "class": "border \(style)", "x1": Plot.number(ends.x1), "y1": Plot.number(ends.y1),
          "x2": Plot.number(ends.x2), "y2": Plot.number(ends.y2),
        ]))
    neighbour(side, frame, 0, name, style: "text-\(style) border-name")
  }

  /// A name outside the frame; several at one side are below each other.
  mutating func neighbour(
    _ side: CompassPoint, _ frame: Treemap.Box, _ depth: Int, _ name: String, style: String
  ) {
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height)
    let step = Self.line * 1.15 * Double(depth)
    let (above, below) = (frame.y - 14 - step, bottom + 38 + step)
    let middle = frame.x + frame.width / 2
    switch side {
    case .north: text(middle, above, name, anchor: .middle, style: style)
    case .northwest: text(frame.x - 8, above, name, style: style)
    case .northeast: text(right + 8, above, name, anchor: .end, style: style)
    case .south: text(middle, below, name, anchor: .middle, style: style)
    case .southwest: text(frame.x - 8, below, name, style: style)
    case .southeast: text(right + 50, below, name, anchor: .end, style: style)
    case .east, .west:
      let (x, anchor): (Double, Plot.Anchor) =
        side == .east ? (right + 10, .start) : (frame.x - 10, .end)
      let lines = Self.lines(name, of: 10)
      let top = frame.y + frame.height / 2 + step
      for (number, words) in lines.enumerated() {
        text(x, top + Self.line * Double(number), words, anchor: anchor, style: style)
      }
    }
  }

  /// A name on one line if it has no more than some letters, else with each word on its own.
  private static func lines(_ name: String, of letters: Int) -> [String] {
    name.count <= letters ? [name] : name.split(separator: " ").map(String.init)
  }
}
