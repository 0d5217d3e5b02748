import Deck

extension Metric {
  static let difficulty = Metric(
    "M25", "difficulty",
    "how hard the forms of the cards are foretold to be, in five bins with their edges at "
      + Difficulty.edges.map { "\($0)" }.joined(separator: ", ")
      + "; the weights are a judgement until there are 30 answers to a card",
    target: "each bin 10 to 35 %"
  ) { survey in
    let values = survey.deck.cards.flatMap { card in
      card.forms.compactMap { Difficulty.of($0, card, survey) }
    }
    guard values.count >= 100 else { return .skipped("fewer than 100 forms") }
    let shares = Difficulty.bins(values).map { Double($0) / Double(values.count) }
    return Finding(
      state: shares.allSatisfy { 0.1...0.35 ~= $0 } ? .met : .missed,
      value: shares.map(Finding.percent).joined(separator: ", ") + " of \(values.count) forms")
  }
}
