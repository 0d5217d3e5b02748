import Deck
import Facts

extension Metric {
  static let factCoverage = Metric(
    "M01", "facts covered", "facts that stand and have a card, of all that stand",
    target: "100 %"
  ) { survey in
    let asked = Set(survey.deck.cards.map(\.fact))
    let standing = survey.subject.facts.filter { $0.status != .retracted }
    let missing = standing.filter { !asked.contains($0.id) }.map { "\($0.id): no card" }
    return .share(
      standing.count - missing.count, of: standing.count, atLeast: 1, missing: missing)
  }
}
