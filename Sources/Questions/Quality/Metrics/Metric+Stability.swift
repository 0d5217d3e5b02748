import Facts

extension Metric {
  static let determinism = Metric(
    "M28", "determinism", "cards that differ when the facts are read again in another order",
    target: "0"
  ) { survey in
    var shuffled = survey.subject
    shuffled.facts.reverse()
    shuffled.entities.reverse()
    let again = Generator.generate(shuffled).deck
    let cards = Dictionary(again.cards.map { ($0.id, $0) }) { first, _ in first }
    let found = survey.deck.cards.filter { cards[$0.id] != $0 }
    return .none(found.map(\.id), of: survey.deck.cards.count)
  }

  static let locality = Metric(
    "M29", "locality",
    "cards of other attributes, and reverse cards of other topics, that change when a fact is "
      + "taken out, tried on a dozen facts; composites may",
    target: "0"
  ) { survey in
    let facts = survey.subject.facts
    let chosen = facts.sorted { StableRandom.hash($0.id) < StableRandom.hash($1.id) }.prefix(12)
    var found: [String] = []
    for fact in chosen {
      var without = survey.subject
      without.facts.removeAll { $0.id == fact.id }
      without.conflicts.removeAll { $0.facts.contains(fact.id) }
      let kin = Set(facts.filter { Metric.isKin($0, fact) }.map(\.id))
      let cards = Dictionary(
        Generator.generate(without).deck.cards.map { ($0.id, $0) }
      ) { first, _ in first }
      found += survey.deck.cards.filter { card in
        let isNear = card.isComposite || card.isReverse && card.topic == fact.topic
        return !isNear && !card.facts.contains(fact.id) && !kin.contains(card.fact)
          && cards[card.id] != card
      }.map { "\($0.id) changes without \(fact.id)" }
    }
    return .none(found, of: chosen.count)
  }

  private static func isKin(_ one: Fact, _ other: Fact) -> Bool {
    if let attribute = one.attribute { return attribute == other.attribute }
    return one.table != nil && one.table?.column == other.table?.column
  }
}
