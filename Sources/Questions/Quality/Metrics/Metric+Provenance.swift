extension Metric {
  static let provenance = Metric(
    "M03", "provenance", "cards whose source is named, with its section", target: "100 %"
  ) { survey in
    let known = Set(survey.deck.sources.map(\.id))
    let bare = survey.deck.cards.filter {
      !known.contains($0.citation.source) || $0.citation.section == nil
    }
    let count = survey.deck.cards.count
    return .share(
      count - bare.count, of: count, atLeast: 1, missing: bare.map { "\($0.id): no section" })
  }
}
