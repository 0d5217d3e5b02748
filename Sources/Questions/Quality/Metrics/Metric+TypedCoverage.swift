extension Metric {
  static let typedCoverage = Metric(
    "M02", "facts typed", "facts that have a card whose answer can be typed, of those with a card",
    target: "at least 95 %; names in other scripts are picked and do not count"
  ) { survey in
    let cards = survey.deck.cards.filter { !$0.isComposite }
    let scripts = cards.filter { card in
      guard case .name(let name) = card.answer else { return false }
      return name.accepted.allSatisfy { OptionText($0).script == .han }
    }
    let picked = Set(scripts.map(\.fact))
    let all = Set(cards.map(\.fact)).subtracting(picked)
    let typed = Set(cards.filter { $0.form(.typed) != nil }.map(\.fact))
    let missing = all.subtracting(typed).sorted().map { "\($0): cannot be typed" }
    return .share(all.count - missing.count, of: all.count, atLeast: 0.95, missing: missing)
  }
}
