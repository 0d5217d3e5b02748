import Deck
import func Glibc.exp
import func Glibc.log

/// Chooses options for a number so that they do not give the right one away.
///
/// The position of the right option and the gaps between options are drawn before the value is
/// considered; then the whole pattern is placed over the value. So the pattern (the middle, the
/// mean, the roundest, the ends) tells a guesser nothing about the value:
///
///     slot 2 of 0...3, gaps 0.31 0.18 0.44  →  680,000  930,000  [1,110,000]  1,720,000
///
/// Gaps are ratios for quantities, differences for years, temperatures and small counts, and
/// odds for percentages.
package enum NumberOptions {
  /// The scale on which options are spaced.
  package enum Scale: Sendable {
    /// Options differ by a factor.
    case ratio
    /// Options differ by steps of at least `step`.
    case difference(step: Double)
    /// Options differ by a factor of their odds; the value is a percentage.
    case odds
  }

  /// Four options in ascending order, with the index of the right one.
  ///
  /// The numbers of other things are used beside the right one if the drawn position allows it and
  /// they are far enough apart; otherwise made-up ones.
  /// - Parameters:
  ///   - value: The right value.
  ///   - grain: The options are multiples of this, like the right value: 0.1, 1, 1000.
  ///   - scale: The scale on which options are spaced.
  ///   - bounds: The range of possible values of the kind.
  ///   - neighbours: The answers to the same question about other things, ascending.
  ///   - seed: The card's id.
  ///   - draw: 0 for the first showing; the draws 0...3 put the right value at four different positions.
  /// - Returns: nil if the drawn gaps would not fit the bounds at every possible position of the
  ///   value, or if two options are equal; the pattern is never adjusted to fit, because that would
  ///   be a clue.
  package static func around(
    _ value: Double, grain: Double, scale: Scale, bounds: ClosedRange<Double>,
    neighbours: [Double] = [], seed: String, draw: Int = 0
  ) -> (values: [Double], right: Int)? {
    var random = StableRandom(seed: seed + "#options" + (draw == 0 ? "" : "/\(draw)"))
    let first = random.below(4)
    let slot = draw == 0 ? first : slots(seed: seed)[draw % 4]
    var places = [0.0]
    for _ in 1..<4 {
      places.append(places[places.count - 1] + gap(scale, random.fraction()))
    }
    let isDown = (0..<4).map { _ in random.below(2) == 0 }
    if let window = window(around: value, at: slot, of: neighbours, scale) {
      return (window, slot)
    }
    let lowest = moved(value, by: -places[3], scale)
    let highest = moved(value, by: places[3], scale)
    guard bounds.contains(lowest), bounds.contains(highest) else { return nil }
    let values = places.enumerated().map { index, place in
      index == slot
        ? value
        : shaped(
          moved(value, by: place - places[slot], scale), to: grain, scale, isDown: isDown[index])
    }
    let ascending = zip(values, values.dropFirst()).allSatisfy { $1 - $0 > grain / 2 }
    guard ascending, values.allSatisfy(bounds.contains) else { return nil }
    return (values, slot)
  }

  /// The position of the right value in each draw: all four, in an order drawn for the card.
  private static func slots(seed: String) -> [Int] {
    var random = StableRandom(seed: seed + "#options")
    let first = random.below(4)
    var slots = StableRandom(seed: seed + "#slots")
    return [first] + slots.shuffled((0..<4).filter { $0 != first })
  }

  /// The real numbers that a card would show if they were far enough apart: in each draw four in a
  /// row, its own at the drawn position.
  package static func neighbours(of value: Double, among all: [Double], seed: String) -> [Double] {
    slots(seed: seed).prefix(NameOptions.mostSets).flatMap { row(around: value, at: $0, of: all) }
      .uniqued()
  }

  private static func row(around value: Double, at slot: Int, of neighbours: [Double]) -> [Double] {
    var low = 0
    var high = neighbours.count
    while low < high {
      let middle = (low + high) / 2
      if neighbours[middle] < value { low = middle + 1 } else { high = middle }
    }
    let start = low - slot
    guard low < neighbours.count, neighbours[low] == value, start >= 0,
      start + 4 <= neighbours.count
    else { return [] }
    return Array(neighbours[start..<start + 4])
  }

  /// Four neighbours in a row with the value at the drawn position, if they are far enough apart
  /// but not so far that the order of magnitude gives the answer away.
  private static func window(
    around value: Double, at slot: Int, of neighbours: [Double], _ scale: Scale
  ) -> [Double]? {
    let window = row(around: value, at: slot, of: neighbours)
    let isApart = zip(window, window.dropFirst()).allSatisfy { isAdmissible($0, $1, scale) }
    return isApart && !window.isEmpty ? window : nil
  }

  private static func isAdmissible(_ low: Double, _ high: Double, _ scale: Scale) -> Bool {
    switch scale {
    case .ratio: low > 0 && 1.06...2.5 ~= high / low
    case .difference(let step): step...(step * 10) ~= high - low
    case .odds:
      low > 0 && high < 100
        && 0.1...1.2 ~= log(high / (100 - high)) - log(low / (100 - low))
    }
  }

  /// The largest distance of two options, in steps.
  static let mostSteps = 3 * 2.6

  private static func gap(_ scale: Scale, _ fraction: Double) -> Double {
    switch scale {
    case .ratio, .odds: log(1.12) + fraction * (log(1.6) - log(1.12))
    case .difference(let step): step * (1 + fraction * 1.6)
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

  /// A made-up value written like the right one: no rounder, or the right one could be recognised
  /// by its last digit.
  private static func shaped(
    _ value: Double, to grain: Double, _ scale: Scale, isDown: Bool
  ) -> Double {
    let steps = (value / grain).rounded()
    if case .difference = scale { return steps * grain }
    let isRounder = abs(steps).truncatingRemainder(dividingBy: 10) == 0
    return (isRounder ? steps + (isDown ? -1 : 1) : steps) * grain
  }
}
