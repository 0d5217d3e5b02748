import Facts
import HTML

/// A schematic map: a box, what is around it, and its parts as blocks.
struct MapPicture {
  let view: SubjectView
  let map: SchematicMap

  private typealias Box = Treemap.Box

  /// The size of the whole drawing and of the frame in it, in the units of the drawing.
  private static let width = 372.0
  private static let frame = 236.0
  /// A part that takes up a smaller fraction of the frame is drawn in the inset.
  private static let least = 0.02

  var picture: Picture {
    var picture = Picture(
      id: "map", heading: "Where it is and what it consists of", sentence: sentence)
    let title = "A schema of the place, not a map of borders"
    let layout = layout
    let head = [
      HTML("title", ["id": "map-title"], text: title),
      HTML("desc", ["id": "map-text"], text: description),
    ]
    let drawing = HTML(
      "svg",
      [
        "class": "map", "role": "img", "aria-labelledby": "map-title",
        "aria-describedby": "map-text",
        "viewBox": "0 0 \(Plot.number(Self.width)) \(Plot.number(layout.height))",
      ], all: head + layout.parts)
    let tests = TestList(
      view: view,
      items: map.parts.map {
        TestList.Item(
          name: view.name($0.entity), mastery: view.mastery(of: $0.facts), facts: $0.facts)
      }
    ).html
    picture.drawing = HTML(
      "div", ["class": "place"], HTML("div", drawing),
      HTML("div", HTML("p", ["class": "more"], text: "Open a part to see its facts."), tests))
    picture.keys = keys
    picture.table = table
    picture.isWide = true
    return picture
  }

  private var facts: [Fact] {
    let limits =
      map.limits.map { [$0.south.fact, $0.north.fact, $0.west.fact, $0.east.fact] } ?? []
    return limits + map.neighbours.map(\.fact) + sideFacts + map.parts.flatMap(\.facts)
  }

  private var sideFacts: [Fact] {
    map.sides.flatMap { [$0.border, $0.beyond] }.compactMap { id in
      view.facts.first { $0.id == id }
    }
  }

  private var sentence: String {
    let doubt =
      map.neighbours.contains(where: isDoubtful)
      ? " A (?) marks what sources place differently." : ""
    return
      "This is a schema, not a map of borders: blocks have the size of the parts, not their shape or place. \(view.summary(facts, "fact of it", "facts of it"))\(doubt)"
  }

  /// Whether sources place a neighbour differently.
  private func isDoubtful(_ neighbour: SchematicMap.Neighbour) -> Bool {
    view.subject.conflicts.contains { $0.facts.contains(neighbour.fact.id) }
  }

  private var description: String {
    let around = map.neighbours.map { "\(view.name($0.entity)) in the \($0.point.rawValue)" }
    let parts = map.parts.map { view.name($0.entity) }
    return [
      around.isEmpty ? nil : "Around it: \(around.joined(separator: ", ")).",
      parts.isEmpty ? nil : "Its parts, the largest first: \(parts.joined(separator: ", ")).",
    ].compactMap(\.self).joined(separator: " ")
  }

  private var keys: [Picture.Key] {
    let densities = map.parts.compactMap(\.density)
    guard let low = densities.min(), let high = densities.max(), low < high else {
      return SubjectView.keys
    }
    return [
      ("step-1", "\(Words.grouped(Int(low.rounded()))) people per km²"),
      ("step-4", "\(Words.grouped(Int(high.rounded()))) people per km²"),
      ("faint", "paler: begun"), ("none", "outline: not begun"),
    ]
  }

  private var table: Picture.Table {
    Picture.Table(
      header: ["Fact", "Value", "Source"],
      rows: facts.map { [view.label($0), view.value($0), view.source($0)] })
  }

  /// The drawing and its height.
  private var layout: (parts: [HTML], height: Double) {
    var canvas = MapCanvas()
    let top = 64.0
    let left = (Self.width - Self.frame) / 2
    let frame = Box(x: left, y: top, width: Self.frame, height: Self.frame / aspect)
    let whole = map.parts.reduce(0) { $0 + $1.area }
    let large = map.parts.filter { $0.area >= Self.least * whole }
    let small = map.parts.filter { $0.area < Self.least * whole }
    let smallArea = small.reduce(0) { $0 + $1.area }
    let numbers = large.map(\.area) + (small.isEmpty ? [] : [max(smallArea, 0.006 * whole)])
    let boxes = Treemap.boxes(numbers, in: frame)
    for (part, box) in zip(large, boxes) { draw(part, box, on: &canvas) }
    canvas.box(frame, "frame")
    around(frame, on: &canvas)
    var bottom = frame.y + frame.height + 66
    if !small.isEmpty, let group = boxes.last {
      let inset = Box(x: 4, y: bottom + 18, width: Self.width - 8, height: 96)
      canvas.box(group, "group")
      canvas.text(
        4, bottom + 10,
        "\(Words.count(small.count, "small part")), \(Words.grouped(Int(smallArea.rounded()))) km² in all, enlarged:",
        style: "small")
      for (part, box) in zip(small, Treemap.boxes(small.map(\.area), in: inset)) {
        draw(part, box, on: &canvas)
      }
      canvas.box(inset, "group")
      bottom = inset.y + inset.height + 8
    }
    canvas.text(
      Self.width / 2, bottom + 14, "A schema, not a map of borders", anchor: .middle, style: "small"
    )
    return (canvas.parts, bottom + 22)
  }

  /// The width of the box of latitude and longitude divided by its height, within bounds.
  private var aspect: Double {
    guard let limits = map.limits else { return 1.6 }
    let height = limits.north.degrees - limits.south.degrees
    let middle = (limits.north.degrees + limits.south.degrees) / 2
    let width = (limits.east.degrees - limits.west.degrees) * Self.cosine(middle)
    return min(3, max(0.8, width / height))
  }

  /// The cosine of an angle in degrees, from -90 to 90, within 0.001 (Bhaskara's formula).
  static func cosine(_ degrees: Double) -> Double {
    let square = degrees * degrees
    return (32_400 - 4 * square) / (32_400 + square)
  }

  private func draw(_ part: SchematicMap.Part, _ box: Box, on canvas: inout MapCanvas) {
    let state = view.mastery(of: part.facts)
    let step = step(of: part.density)
    let style: String
    switch state {
    case .open: style = "block none"
    case .weak: style = "block step-\(step) faint"
    case .well: style = "block step-\(step)"
    }
    // Text on the lightest step, a pale block or none is dark.
    let isDark = state == .well && step > 1
    let area = Words.grouped(Int(part.area.rounded()))
    let density = part.density.map { ", \(Words.grouped(Int($0.rounded()))) people per km²" } ?? ""
    canvas.box(box, style, title: "\(view.name(part.entity)): \(area) km²\(density)")
    canvas.name(view.name(part.entity), in: box, style: isDark ? "on-dark" : "on-light")
  }

  /// 1 to 4, on a logarithmic scale between the lowest density and the highest.
  private func step(of density: Double?) -> Int {
    let all = map.parts.compactMap(\.density).filter { $0 > 0 }
    guard let density, let low = all.min(), let high = all.max(), low < high, density > 0 else {
      return 2
    }
    // The fourth root of the ratio separates the steps.
    let ratio = (high / low).squareRoot().squareRoot()
    var (step, limit) = (1, low * ratio)
    while step < 4, density >= limit * 0.999_999 {
      step += 1
      limit *= ratio
    }
    return step
  }

  /// The limits, borders and neighbours around the frame.
  private func around(_ frame: Box, on canvas: inout MapCanvas) {
    if let limits = map.limits {
      let (right, bottom) = (frame.x + frame.width, frame.y + frame.height)
      canvas.text(
        frame.x, bottom + 13, view.value(limits.west.fact), style: state(limits.west.fact))
      canvas.text(
        right, bottom + 13, view.value(limits.east.fact), anchor: .end,
        style: state(limits.east.fact))
      canvas.text(
        right + 5, frame.y + 9, view.value(limits.north.fact), style: state(limits.north.fact))
      canvas.text(
        right + 5, bottom - 2, view.value(limits.south.fact), style: state(limits.south.fact))
    }
    var depths: [CompassPoint: Int] = [:]
    for side in map.sides {
      if let fact = view.facts.first(where: { $0.id == side.border }) {
        canvas.border(side.side, frame, view.value(fact), style: view.mastery(of: fact).style)
        depths[side.side, default: 0] += 1
      }
      if let fact = view.facts.first(where: { $0.id == side.beyond }) {
        canvas.neighbour(
          side.side, frame, depths[side.side, default: 0], view.value(fact), style: state(fact))
        depths[side.side, default: 0] += 1
      }
    }
    for neighbour in map.neighbours {
      canvas.neighbour(
        neighbour.point, frame, depths[neighbour.point, default: 0],
        view.name(neighbour.entity) + (isDoubtful(neighbour) ? " (?)" : ""),
        style: state(neighbour.fact))
      depths[neighbour.point, default: 0] += 1
    }
  }

  private func state(_ fact: Fact) -> String { "text-\(view.mastery(of: fact).style)" }
}
