import Deck
import Facts
import Grading
import func Glibc.pow
import func Glibc.log10

/// The estimate form: which of four adjacent ranges contains a rough number.
///
/// A number known only as a range or an approximation has no choice of exact ones. The
/// position of the right range, the widths, and where in its range the number lies are drawn before
/// the number is considered. The ranges widen by a factor; those of temperatures, whose zero is
/// arbitrary, are equally wide.
enum EstimateForm {
  /// The smallest amount with room for four ranges.
  static let least = 20.0
  /// The number of ranges.
  static let count = 4

  /// The ranges for a rough number, or the reason why there are none.
  static func make(_ asked: Asked, id: String) -> Result<Form, FormRefusal> {
    guard asked.direction == .forward, case .number(let number) = asked.answer,
      let claim = claim(of: number), let shape = NumberShape(number)
    else { return .failure(FormRefusal("only a number that is known roughly is estimated")) }
    guard shape.isDegrees || claim.lowerBound >= least else {
      return .failure(FormRefusal("the number is too small"))
    }
    let draw = Draw(id: id)
    let edges = shape.isDegrees ? draw.steps(around: claim) : draw.ratios(around: claim)
    let isInside = edges[draw.right] < claim.lowerBound && claim.upperBound < edges[draw.right + 1]
    guard isInside, zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return .failure(FormRefusal("the drawn ranges do not hold the number whole"))
    }
    guard shape.bounds.contains(edges[0]), shape.bounds.contains(edges[count]) else {
      return .failure(FormRefusal("the ranges would go beyond what such a number can be"))
    }
    let texts = edges.map { text($0, like: number) }
    let options = zip(texts, texts.dropFirst()).map(span)
    return .success(Form(kind: .estimate, stem: asked.stem, options: options, right: draw.right))
  }

  /// The random choices for a card, independent of its number.
  private struct Draw {
    /// The index of the right range.
    let right: Int
    /// The width of each range, as a fraction 0...1 of its allowed variation.
    private let widths: [Double]
    /// The position of the number in its range, 0.25...0.75.
    private let depth: Double

    init(id: String) {
      var random = StableRandom(seed: id + "#estimate")
      right = random.below(count)
      widths = (0..<count).map { _ in random.fraction() }
      depth = 0.25 + random.fraction() * 0.5
    }

    /// Edges to two figures; the upper end of each range is 1.35 to 1.8 times the lower.
    func ratios(around claim: ClosedRange<Double>) -> [Double] {
      let ratios = widths.map { 1.35 + $0 * 0.45 }
      let middle = (claim.lowerBound * claim.upperBound).squareRoot()
      var edges = [middle / pow(ratios[right], depth)]
      for ratio in ratios[right...] { edges.append(edges[edges.count - 1] * ratio) }
      for ratio in ratios[..<right].reversed() { edges.insert(edges[0] / ratio, at: 0) }
      return edges.map { edge in
        let grain = pow(10, log10(edge).rounded(.down) - 1)
        return (edge / grain).rounded() * grain
      }
    }

    /// Whole edges; all ranges have the same width, which leaves room around the claim.
    func steps(around claim: ClosedRange<Double>) -> [Double] {
      let claimed = claim.upperBound - claim.lowerBound
      let width = (4 + 2 * claimed + 2 * widths[right]).rounded()
      let middle = (claim.lowerBound + claim.upperBound) / 2
      let low = (middle - depth * width).rounded()
      return (0...count).map { low + Double($0 - right) * width }
    }
  }

  /// The source's range; nil if it is a single number or a bound.
  private static func claim(of number: Answer.Number) -> ClosedRange<Double>? {
    switch number.precision {
    case .exact, .figures, .decimals: return nil
    // "More than 100" is true of every range below as well.
    case .atLeast, .atMost, .moreThan, .lessThan: return nil
    case .about(let low, let high), .within(let low, let high):
      guard let low = Double(low), let high = Double(high), low <= high else { return nil }
      return low...high
    }
  }

  private static func text(_ value: Double, like number: Answer.Number) -> String {
    var edge = number
    edge.value = String(Int(value.rounded()))
    edge.precision = .exact
    return Answer.number(edge).display
  }

  /// A range such as "500 to 700 mm"; the unit is written once if it is the same after both
  /// numbers.
  private static func span(_ low: String, _ high: String) -> String {
    let units = [low, high].map { $0.drop { $0.isASCII && $0.isNumber || "−,.".contains($0) } }
    return (units[0] == units[1] ? low.dropLast(units[0].count) : low[...]) + " to " + high
  }
}
