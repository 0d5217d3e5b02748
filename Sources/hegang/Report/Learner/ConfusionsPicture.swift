import Deck
import HTML
import Study
import Terminal

/// Facts that were confused, as a graph: facts below each other, and arcs between those that were taken
/// for each other.
@MainActor
struct ConfusionsPicture {
  let pairs: [Confusions.Pair]
  let deck: Deck
  /// Who confused them: "You" or "Learners".
  var subject = "You"

  /// The height of a fact, in pixels.
  private static let row = 44.0
  /// The width of the arcs, in pixels.
  private static let width = 46.0

  var picture: Picture {
    let heading = "Confused with each other"
    guard let first = pairs.first else {
      return Picture(
        id: "confusions", heading: heading,
        sentence: "No fact was given as the answer to another.")
    }
    let times = Words.count(first.times, "time")
    var picture = Picture(
      id: "confusions", heading: heading,
      sentence:
        "\(subject) confused “\(label(first.first))” and “\(label(first.second))” most often: \(times). The thicker an arc, the more often two facts were confused."
    )
    picture.drawing = drawing
    picture.table = Picture.Table(
      header: ["Fact", "Confused with", "Times"],
      rows: pairs.map { [side($0.first), side($0.second), "\($0.times)"] })
    return picture
  }

  /// The cards, those that were confused next to each other.
  private var cards: [Card] {
    var cards: [Card] = []
    for pair in pairs {
      for (card, other) in [(pair.first, pair.second), (pair.second, pair.first)]
      where !cards.contains(card) {
        let place = cards.firstIndex(of: other).map { $0 + 1 } ?? cards.count
        cards.insert(card, at: place)
      }
    }
    return cards
  }

  private var drawing: HTML {
    let cards = cards
    let most = Double(pairs.map(\.times).max() ?? 1)
    let arcs = pairs.map { pair -> HTML in
      let places = [pair.first, pair.second].map { cards.firstIndex(of: $0) ?? 0 }.sorted()
      let (top, bottom) = (y(places[0]), y(places[1]))
      let reach = min(Self.width - 6, 24 + 8 * Double(places[1] - places[0] - 1))
      let (right, left) = (Plot.number(Self.width), Plot.number(Self.width - reach * 4 / 3))
      return HTML(
        "path",
        [
          "class": "other arc",
          "d":
            "M\(right) \(Plot.number(top))C\(left) \(Plot.number(top)) \(left) \(Plot.number(bottom)) \(right) \(Plot.number(bottom))",
          "stroke-width": Plot.number(1.5 + 4 * Double(pair.times) / most),
        ],
        HTML(
          "title",
          text: "\(label(pair.first)), \(label(pair.second)): \(Words.count(pair.times, "time"))"))
    }
    let dots = cards.indices.map { place in
      HTML(
        "circle",
        [
          "class": "other", "cx": Plot.number(Self.width), "cy": Plot.number(y(place)), "r": "4",
        ])
    }
    let height = Plot.number(Self.row * Double(cards.count))
    let graph = HTML(
      "svg",
      [
        "role": "img", "aria-label": "Arcs between facts that were confused",
        "width": Plot.number(Self.width + 6), "height": height,
      ], all: arcs + dots)
    let names = HTML("ul", all: cards.map { HTML("li", HTML("span", text: side($0))) })
    return HTML("div", ["class": "graph"], graph, names)
  }

  private func y(_ place: Int) -> Double { Self.row * (Double(place) + 0.5) }
  private func label(_ card: Card) -> String { cleaned(card.shortLabel(in: deck.title)) }
  private func side(_ card: Card) -> String {
    "\(label(card)) (\(cleaned(card.answer.display, oneLine: true)))"
  }
}
