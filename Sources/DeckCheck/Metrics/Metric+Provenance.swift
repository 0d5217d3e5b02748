import Deck

extension Metric {
  static let provenance = Metric(
    "M03", "cards with a source",
    "cards that name their source, with its section if it has sections",
    target: "100%"
  ) { tested in
    let known = Set(tested.deck.sources.map(\.id))
    let citations = tested.deck.cards.map(\.citation)
    // An author's own notes need no sections; a source that is cited by section once always is.
    let sectioned = Set(citations.filter { $0.section != nil }.map(\.source))
    let bare = tested.deck.cards.filter { card in
      let source = card.citation.source
      return !known.contains(source)
        || card.citation.section == nil && sectioned.contains(source)
    }
    let count = tested.deck.cards.count
    return .share(
      count - bare.count, of: count, atLeast: 1, missing: bare.map { "\($0.id): no section" })
  }
}
