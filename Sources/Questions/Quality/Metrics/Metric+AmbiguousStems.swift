extension Metric {
  static let ambiguousStems = Metric(
    "M05", "ambiguous stems", "questions that two cards ask with different answers", target: "0"
  ) { survey in
    let stems = Dictionary(grouping: survey.deck.cards) { $0.forms[0].stem }
    let found = survey.deck.cards.compactMap { card -> String? in
      let others = stems[card.forms[0].stem, default: []].filter {
        $0.answer.display != card.answer.display
      }
      return others.first.map { "\(card.id): the question is also that of \($0.id)" }
    }
    return .none(found, of: survey.deck.cards.count)
  }
}
