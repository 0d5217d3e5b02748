import Deck

extension Metric {
  static let labels = Metric(
    "M37", "labels", "labels in narrow lists with more than 40 characters, and those cut short",
    target: "0 too long"
  ) { survey in
    let cards = survey.deck.cards
    let long = cards.filter { $0.short?.count ?? 0 > Card.longestLabel }
    let cut = cards.count { $0.shortLabel(in: survey.deck.title).hasSuffix("…") }
    return Finding(
      state: long.isEmpty ? .met : .missed, value: "\(long.count), \(cut)",
      details: long.map { "\($0.id): \($0.short ?? "")" })
  }
}
