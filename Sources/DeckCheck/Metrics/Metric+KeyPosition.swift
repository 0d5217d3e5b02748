import Deck
import func Glibc.exp
import func Glibc.erfc

extension Metric {
  static let keyPosition = Metric(
    "M09", "positions of the right option",
    "whether the right options of four are evenly distributed (χ²), whether one position "
      + "predicts the next, how often the first of two options is right, and how often things "
      + "to arrange are already in order",
    target: "p > 0.01, the others within what chance gives; positions are random, not balanced"
  ) { tested in
    let places = tested.picks.filter { $0.form.kind == .choice && $0.form.options.count == 4 }.map(
      \.form.right)
    guard places.count >= 20 else { return .skipped("fewer than 20 choices of four") }
    let counts = (0..<4).map { place in places.count { $0 == place } }
    let even = Double(places.count) / 4
    let square = counts.reduce(0) { $0 + (Double($1) - even) * (Double($1) - even) / even }
    let spread =
      erfc((square / 2).squareRoot()) + (2 * square / .pi).squareRoot() * exp(-square / 2)
    let repeats = zip(places, places.dropFirst()).count { $0 == $1 }
    let others: [Count] = [
      (
        repeats, "the same position as before", ChanceBand(count: places.count - 1, chance: 0.25),
        places.count - 1
      ),
      pairs(tested.deck), arranged(tested.deck),
    ]
    let odd = others.filter { !$0.band.hits.contains($0.hits) }
    return Finding(
      state: spread > 0.01 && odd.isEmpty ? .met : .missed,
      value: "first to fourth " + counts.map(String.init).joined(separator: ", ")
        + ", p = \((spread * 1000).rounded() / 1000), "
        + others.map { "\($0.what) \($0.hits) of \($0.of)" }.joined(separator: ", "),
      details: odd.map {
        "\($0.what) \($0.hits) of \($0.of); chance gives \($0.band.hits.lowerBound) to "
          + "\($0.band.hits.upperBound)"
      })
  }

  private typealias Count = (hits: Int, what: String, band: ChanceBand, of: Int)

  /// Counts how often the first of two options is right.
  private static func pairs(_ deck: Deck) -> Count {
    let pairs = deck.cards.flatMap(\.forms).filter {
      $0.kind.answering == .picking && $0.options.count == 2
    }
    let band = ChanceBand(count: pairs.count, chance: 0.5)
    return (pairs.count { $0.right == 0 }, "the first of two", band, pairs.count)
  }

  /// Counts how often things to arrange are already in the right order.
  private static func arranged(_ deck: Deck) -> Count {
    let forms = deck.cards.flatMap(\.forms).filter { $0.kind.answering == .arranging }
    let chances = forms.map { form in
      form.arrangement.indices.reduce(1.0) { $0 / Double(form.options.count - $1) }
    }
    let chance = forms.isEmpty ? 0 : chances.reduce(0, +) / Double(forms.count)
    let hits = forms.count { $0.arrangement == Array(0..<$0.arrangement.count) }
    return (hits, "already in order", ChanceBand(count: forms.count, chance: chance), forms.count)
  }
}
