import Deck

extension Metric {
  static let statements = Metric(
    "M36", "what is printed",
    "statements, true and false, gaps with their answers put in, options to pick, numbers given and "
      + "times shown, read back by rules that share nothing with the generator, that are not what "
      + "the facts say in number, scale, unit, bound or date",
    target: "0"
  ) { survey in
    let claims = PrintedClaims(survey.subject)
    let read = survey.deck.cards.map(claims.read)
    return .none(read.flatMap(\.problems), of: read.reduce(0) { $0 + $1.count })
  }
}
