import Deck

extension Metric {
  static let difficulty = Metric(
    "M25", "predicted difficulty, easy to hard",
    "the predicted difficulty of the forms, in five bins with their edges at "
      + Difficulty.edges.map { "\($0)" }.joined(separator: ", ")
      + "; the formula is an estimate until a card has 30 answers",
    target: "each bin 10 to 35%"
  ) { tested in
    let values = tested.deck.cards.flatMap { card in
      card.forms.compactMap { Difficulty.of($0, card, tested) }
    }
    guard values.count >= 100 else { return .skipped("fewer than 100 forms") }
    // A subject of terms and definitions has no hard numbers, and an author cannot add any.
    let isMixed = tested.deck.cards.contains { card in
      if case .name = card.answer { false } else { !card.isComposite }
    }
    guard isMixed else { return .skipped("all answers are names or words") }
    let shares = Difficulty.bins(values).map { Double($0) / Double(values.count) }
    return Finding(
      state: shares.allSatisfy { 0.1...0.35 ~= $0 } ? .met : .missed,
      value: shares.map(Finding.percent).joined(separator: ", ") + " of \(values.count) forms")
  }
}
