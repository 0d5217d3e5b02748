import Deck
import func Glibc.pow

/// The format and spacing that options for a number need to look alike.
package struct NumberShape {
  /// The number.
  package let value: Double
  /// The number of digits after the point.
  let decimals: Int
  /// The unit of rounding: 0.01 for `82.63`, 1000 for `935000`.
  let grain: Double
  /// The scale on which options are spaced.
  package let scale: NumberOptions.Scale
  /// The range of possible numbers with its unit.
  let bounds: ClosedRange<Double>
  /// Whether it is a temperature on a scale with an arbitrary zero, and so close to that zero that
  /// ratios are meaningless.
  let isDegrees: Bool

  /// The shape of a number; fails if its text is not a number.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - range: The author's range for wrong options, so that none is impossible; they are then
  ///     placed so close that they fit at each possible position of the right one.
  package init?(_ number: Answer.Number, within range: ClosedRange<Double>? = nil) {
    guard let value = Double(number.value) else { return nil }
    self.value = value
    let digits = number.value.drop { $0 == "-" }
    let fraction = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let zeros = fraction > 0 || abs(value) < 20 ? 0 : digits.reversed().prefix { $0 == "0" }.count
    decimals = fraction
    grain = pow(10, Double(zeros - fraction))
    isDegrees = ["celsius", "fahrenheit"].contains(number.unit) && value < 100
    if let range {
      let room = min(value - range.lowerBound, range.upperBound - value)
      scale = .difference(step: room / NumberOptions.mostSteps)
      bounds = range
    } else if number.unit == "percent", 0 < value, value < 100 {
      scale = .odds
      bounds = 0...100
    } else if isDegrees {
      scale = .difference(step: 3)
      bounds = -273.15...10000
    } else if fraction == 0, abs(value) < 20 {
      scale = .difference(step: 1)
      bounds = 1...Double.greatestFiniteMagnitude
    } else {
      scale = .ratio
      bounds = value < 0 ? -Double.greatestFiniteMagnitude...0 : 0...Double.greatestFiniteMagnitude
    }
  }

  /// The canonical text of an option.
  package func text(_ option: Double) -> String {
    guard decimals > 0 else { return String(Int(option.rounded())) }
    let scaled = Int((abs(option) * pow(10, Double(decimals))).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (option < 0 && scaled != 0 ? "-" : "") + padded.dropLast(decimals) + "."
      + padded.suffix(decimals)
  }
}
