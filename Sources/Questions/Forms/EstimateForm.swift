import Facts
import Glibc
import Grading

/// Estimate: the range that a rough number lies in, out of four that follow each other.
///
/// A number known only roughly, as a range or as a bound has no choice of exact ones. The place of the
/// right range, the widths and where in its range the number lies are drawn before the number is
/// looked at.
enum EstimateForm {
  /// Numbers below this leave no room for four ranges.
  static let least = 20.0
  /// How many ranges there are.
  static let count = 4

  /// The ranges for a rough number, or why there are none.
  static func make(_ asked: Asked, id: String) -> Result<Form, FormRefusal> {
    guard asked.direction == .forward, case .number(let number) = asked.answer,
      let claim = range(of: number)
    else { return .failure(FormRefusal("the number is exact, or it is none")) }
    guard claim.lowerBound >= least else { return .failure(FormRefusal("the number is too small")) }
    var random = StableRandom(seed: id + "#estimate")
    let right = random.below(count)
    let ratios = (0..<count).map { _ in 1.35 + random.fraction() * 0.45 }
    let depth = 0.25 + random.fraction() * 0.5
    let middle = (claim.lowerBound * claim.upperBound).squareRoot()
    var edges = [middle / pow(ratios[right], depth)]
    for ratio in ratios[right...] { edges.append(edges[edges.count - 1] * ratio) }
    for ratio in ratios[..<right].reversed() { edges.insert(edges[0] / ratio, at: 0) }
    edges = edges.map(rounded)
    let isInside = edges[right] < claim.lowerBound && claim.upperBound < edges[right + 1]
    guard isInside, zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return .failure(FormRefusal("the drawn ranges do not hold the number whole"))
    }
    let isPercent = number.unit == "percent"
    guard !isPercent || edges[count] <= 100 else {
      return .failure(FormRefusal("the drawn ranges go beyond 100 percent"))
    }
    let texts = edges.map { text($0, like: number) }
    let options = zip(texts, texts.dropFirst()).map(span)
    return .success(Form(kind: .estimate, stem: asked.stem, options: options, right: right))
  }

  /// What the source claims; nil when that is one number.
  private static func range(of number: Answer.Number) -> ClosedRange<Double>? {
    guard let value = Double(number.value), value > 0 else { return nil }
    switch number.precision {
    case .exact, .figures, .decimals: return nil
    case .atLeast, .atMost: return value...value
    case .about(let low, let high), .within(let low, let high):
      guard let low = Double(low), let high = Double(high), 0 < low, low <= high else { return nil }
      return low...high
    }
  }

  /// To two figures.
  private static func rounded(_ value: Double) -> Double {
    let grain = pow(10, log10(value).rounded(.down) - 1)
    return (value / grain).rounded() * grain
  }

  private static func text(_ value: Double, like number: Answer.Number) -> String {
    var edge = number
    edge.value = String(Int(value.rounded()))
    edge.precision = .exact
    return Answer.number(edge).display
  }

  /// "500 to 700 mm": what stands after both numbers is said once.
  private static func span(_ low: String, _ high: String) -> String {
    let units = [low, high].map { $0.drop { $0.isASCII && ($0.isNumber || ",.".contains($0)) } }
    return (units[0] == units[1] ? low.dropLast(units[0].count) : low[...]) + " to " + high
  }
}
