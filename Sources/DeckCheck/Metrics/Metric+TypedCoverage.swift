import Deck

extension Metric {
  static let typedCoverage = Metric(
    "M02", "facts that can be typed",
    "facts with a card whose answer can be typed, out of all but those whose answer is one "
      + "of a few fixed words",
    target: "at least 95%"
  ) { tested in
    let cards = tested.deck.cards.filter { !$0.isComposite && !tested.isNeverTyped($0) }
    let all = Set(cards.map(\.fact))
    let typed = Set(
      cards.filter { card in card.forms.contains { $0.kind.isTyped } }.map(\.fact))
    let missing = all.subtracting(typed).sorted().map { "\($0): cannot be typed" }
    return .share(all.count - missing.count, of: all.count, atLeast: 0.95, missing: missing)
  }
}
