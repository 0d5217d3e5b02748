import Glibc

/// Options for a number that do not give the right one away.
///
/// The place of the right option and the gaps between options are drawn before the value is
/// looked at; then the whole pattern is laid over the value. Whatever a guesser reads from the
/// pattern (the middle, the mean, the roundest, the ends) says nothing about the value:
///
///     slot 2 of 0...3, gaps 0.31 0.18 0.44  →  680,000  930,000  [1,110,000]  1,720,000
///
/// Gaps are ratios for quantities, differences for years, temperatures and small counts, and
/// odds for percentages.
package enum NumberOptions {
  /// How options are laid around a value.
  package enum Scale: Sendable {
    /// Options differ by a factor.
    case ratio
    /// Options differ by steps of at least `step`.
    case difference(step: Double)
    /// Options differ by a factor of their odds; the value is a percentage.
    case odds
  }

  /// Four options in ascending order, with the place of the right one.
  ///
  /// - Parameters:
  ///   - value: The right value.
  ///   - grain: Options are multiples of this, as the right value is: 0.1, 1, 1000.
  ///   - scale: How options lie apart.
  ///   - bounds: What a value of the kind can be.
  ///   - seed: The card's id.
  /// - Returns: nil when the drawn pattern does not fit the bounds or two options fall together;
  ///   the pattern is never bent to fit, for that would be a clue.
  package static func around(
    _ value: Double, grain: Double, scale: Scale, bounds: ClosedRange<Double>, seed: String
  ) -> (values: [Double], right: Int)? {
    var random = StableRandom(seed: seed + "#options")
    let slot = random.below(4)
    var places = [0.0]
    for _ in 1..<4 {
      places.append(places[places.count - 1] + gap(scale, random.fraction()))
    }
    let values = places.enumerated().map { index, place in
      index == slot ? value : rounded(moved(value, by: place - places[slot], scale), to: grain)
    }
    let ascending = zip(values, values.dropFirst()).allSatisfy { $1 - $0 > grain / 2 }
    guard ascending, values.allSatisfy(bounds.contains) else { return nil }
    return (values, slot)
  }

  private static func gap(_ scale: Scale, _ fraction: Double) -> Double {
    switch scale {
    case .ratio: log(1.12) + fraction * (log(1.6) - log(1.12))
    case .difference(let step): step * (1 + fraction * 1.6)
    case .odds: 0.2 + fraction * 0.4
    }
  }

  private static func moved(_ value: Double, by distance: Double, _ scale: Scale) -> Double {
    switch scale {
    case .ratio: return value * exp(distance)
    case .difference: return value + distance
    case .odds:
      let odds = value / (100 - value) * exp(distance)
      return 100 * odds / (1 + odds)
    }
  }

  private static func rounded(_ value: Double, to grain: Double) -> Double {
    (value / grain).rounded() * grain
  }
}
