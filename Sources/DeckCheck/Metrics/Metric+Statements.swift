import Deck

extension Metric {
  static let statements = Metric(
    "M36", "statements that differ from the facts",
    "statements, gaps with their answers, options, numbers and times in the deck that "
      + "differ from the facts in number, scale, unit, bound or date; they are read by rules "
      + "that are independent of the generator",
    target: "0"
  ) { tested in
    let claims = PrintedClaims(tested.subject)
    let read = tested.deck.cards.map(claims.read)
    return .none(read.flatMap(\.problems), of: read.reduce(0) { $0 + $1.count })
  }
}
