import Glibc

extension Metric {
  static let keyPosition = Metric(
    "M09", "key positions",
    "how evenly right options of four lie over the places (χ²), and whether one place tells the next",
    target: "p > 0.01 for both; the places are drawn, not balanced"
  ) { survey in
    let places = survey.choices.filter { $0.form.options.count == 4 }.map(\.form.right)
    guard places.count >= 20 else { return .skipped("fewer than 20 choices of four") }
    let counts = (0..<4).map { place in places.count { $0 == place } }
    let even = Double(places.count) / 4
    let square = counts.reduce(0) { $0 + (Double($1) - even) * (Double($1) - even) / even }
    let spread =
      erfc((square / 2).squareRoot()) + (2 * square / .pi).squareRoot() * exp(-square / 2)
    let repeats = zip(places, places.dropFirst()).count { $0 == $1 }
    let band = ChanceBand(count: places.count - 1, chance: 0.25)
    let isMet = spread > 0.01 && band.hits.contains(repeats)
    return Finding(
      state: isMet ? .met : .missed,
      value: counts.map(String.init).joined(separator: "/")
        + ", p = \((spread * 1000).rounded() / 1000), \(repeats) repeats of \(places.count - 1)")
  }
}
