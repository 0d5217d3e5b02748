import Deck
import Facts

extension Metric {
  static let factCoverage = Metric(
    "M01", "facts with a card",
    "facts that still hold and have a card, out of all that still hold",
    target: "100%"
  ) { tested in
    let asked = Set(tested.deck.cards.map(\.fact))
    let standing = tested.subject.facts.filter { $0.status != .retracted }
    let missing = standing.filter { !asked.contains($0.id) }.map { "\($0.id): no card" }
    return .share(
      standing.count - missing.count, of: standing.count, atLeast: 1, missing: missing)
  }
}
