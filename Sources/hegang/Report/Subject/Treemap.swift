/// Rectangles in proportion to numbers that fill a larger rectangle, as square as they can be.
///
/// Source: Bruls, Huizing and van Wijk, Squarified Treemaps, 2000.
enum Treemap {
  /// A rectangle.
  struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// The rectangles of numbers.
  ///
  /// - Parameters:
  ///   - numbers: Numbers above 0, the largest first.
  ///   - box: The rectangle to fill.
  /// - Returns: A rectangle for each number, in their order.
  static func boxes(_ numbers: [Double], in box: Box) -> [Box] {
    let sum = numbers.reduce(0, +)
    guard sum > 0 else { return [] }
    let unit = box.width * box.height / sum
    var (rest, areas, boxes) = (box, numbers.map { $0 * unit }[...], [Box]())
    while !areas.isEmpty {
      let side = min(rest.width, rest.height)
      var count = 1
      while count < areas.count,
        worst(areas.prefix(count + 1), side) <= worst(areas.prefix(count), side)
      {
        count += 1
      }
      boxes += row(Array(areas.prefix(count)), in: &rest)
      areas = areas.dropFirst(count)
    }
    return boxes
  }

  /// The largest ratio of the sides of some rectangles in a row along a side.
  private static func worst(_ areas: ArraySlice<Double>, _ side: Double) -> Double {
    let sum = areas.reduce(0, +)
    let (most, least) = (areas.max() ?? 0, areas.min() ?? 0)
    return max(side * side * most / (sum * sum), sum * sum / (side * side * least))
  }

  /// Puts a row along the shorter side of a rectangle, and takes its room from it.
  private static func row(_ areas: [Double], in rest: inout Box) -> [Box] {
    let sum = areas.reduce(0, +)
    var boxes: [Box] = []
    if rest.width >= rest.height {
      let width = sum / rest.height
      var y = rest.y
      for area in areas {
        boxes.append(Box(x: rest.x, y: y, width: width, height: area / width))
        y += area / width
      }
      rest = Box(x: rest.x + width, y: rest.y, width: rest.width - width, height: rest.height)
    } else {
      let height = sum / rest.width
      var x = rest.x
      for area in areas {
        boxes.append(Box(x: x, y: rest.y, width: area / height, height: height))
        x += area / height
      }
      rest = Box(x: rest.x, y: rest.y + height, width: rest.width, height: rest.height - height)
    }
    return boxes
  }
}
