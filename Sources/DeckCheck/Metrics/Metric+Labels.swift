import Deck

extension Metric {
  static let labels = Metric(
    "M37", "labels in narrow lists",
    "labels with more than 40 characters, and cards whose label is cut short",
    target: "0 too long"
  ) { tested in
    let cards = tested.deck.cards
    let long = cards.filter { $0.short?.count ?? 0 > Card.longestLabel }
    let cut = cards.count { $0.shortLabel(in: tested.deck.title).hasSuffix("…") }
    return Finding(
      state: long.isEmpty ? .met : .missed, value: "\(long.count) too long, \(cut) cut short",
      details: long.map { "\($0.id): \($0.short ?? "")" })
  }
}
