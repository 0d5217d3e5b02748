import Deck
import Facts
import Generator

extension Metric {
  static let locality = Metric(
    "M29", "cards that depend on unrelated facts",
    "cards that change if other facts are removed, although these were not among the "
      + "candidates for options; tried for every fact; composites are exempt",
    target: "0"
  ) { tested in
    let facts = tested.subject.facts
    let reach = Reach(tested.index, tested.deck)
    let order = facts.indices.sorted {
      StableRandom.hash(facts[$0].id) < StableRandom.hash(facts[$1].id)
    }
    let size = max(1, (facts.count + Metric.rounds - 1) / Metric.rounds)
    var found: [String] = []
    for start in stride(from: 0, to: order.count, by: size) {
      let taken = order[start..<min(order.count, start + size)].map { facts[$0] }
      let cards = Dictionary(
        Generator.generate(tested.subject.without(taken)).deck.cards.map { ($0.id, $0) }
      ) { first, _ in first }
      let touched = reach.cards(near: taken)
      found += tested.deck.cards.filter { card in
        !card.isComposite && !touched.contains(card.id) && cards[card.id] != card
      }.map { "\($0.id) changes if these are removed: \(taken.map(\.id).joined(separator: ", "))" }
    }
    return .none(found, of: facts.count)
  }

  /// How often the deck is generated; each time several facts are removed, so that every fact is
  /// tried.
  private static let rounds = 10
}

extension Subject {
  /// The subject without some of its facts.
  func without(_ taken: [Fact]) -> Subject {
    let ids = Set(taken.map(\.id))
    var subject = self
    subject.facts.removeAll { ids.contains($0.id) }
    subject.conflicts.removeAll { !ids.isDisjoint(with: $0.facts) }
    return subject
  }
}
