import Deck

extension Metric {
  static let provenance = Metric(
    "M03", "provenance", "cards whose source is named, with its section where it has some",
    target: "100 %"
  ) { survey in
    let known = Set(survey.deck.sources.map(\.id))
    let citations = survey.deck.cards.map(\.citation)
    // An author's own notes need no sections; a source that is cited by section once always is.
    let sectioned = Set(citations.filter { $0.section != nil }.map(\.source))
    let bare = survey.deck.cards.filter { card in
      let source = card.citation.source
      return !known.contains(source)
        || card.citation.section == nil && sectioned.contains(source)
    }
    let count = survey.deck.cards.count
    return .share(
      count - bare.count, of: count, atLeast: 1, missing: bare.map { "\($0.id): no section" })
  }
}
