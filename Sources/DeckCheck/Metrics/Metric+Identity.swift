import Deck

extension Metric {
  static let identity = Metric(
    "M30", "lost or duplicate ids",
    "ids that appear twice, or that are recorded but neither in the deck nor among the "
      + "removed facts",
    target: "0"
  ) { tested in
    let ids = tested.deck.cards.map(\.id)
    let known = Set(ids)
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    let lost = (tested.ledger?.cards.keys.sorted() ?? []).filter { !known.contains($0) }
    return .none(
      twice.map { "\($0) appears twice" } + lost.map { "\($0) is recorded but not in the deck" },
      of: ids.count)
  }
}
