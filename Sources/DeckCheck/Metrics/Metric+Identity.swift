import Deck

extension Metric {
  static let identity = Metric(
    "M30", "identity",
    "ids that stand twice, or that the record has and neither the deck nor its tombs",
    target: "0"
  ) { survey in
    let ids = survey.deck.cards.map(\.id)
    let known = Set(ids)
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    let lost = (survey.ledger?.cards.keys.sorted() ?? []).filter { !known.contains($0) }
    return .none(
      twice.map { "\($0) stands twice" } + lost.map { "\($0) is in the record, not in the deck" },
      of: ids.count)
  }
}
