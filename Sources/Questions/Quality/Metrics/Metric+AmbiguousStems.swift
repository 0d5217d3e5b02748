extension Metric {
  static let ambiguousStems = Metric(
    "M05", "ambiguous stems", "questions that two cards ask with different answers", target: "0"
  ) { survey in
    let questions = Dictionary(grouping: survey.deck.cards, by: asked)
    let found = survey.deck.cards.compactMap { card -> String? in
      let others = questions[asked(card), default: []].filter {
        $0.answer.display != card.answer.display
      }
      return others.first.map { "\(card.id): the question is also that of \($0.id)" }
    }
    return .none(found, of: survey.deck.cards.count)
  }

  /// The question; what is to be picked or arranged is part of it.
  private static func asked(_ card: Card) -> [String] {
    let form = card.forms[0]
    return [form.stem] + (card.isComposite ? form.options.sorted() : [])
  }
}
