extension Metric {
  static let duplicates = Metric(
    "M16", "duplicates", "cards with the same telling words in the question and the same answer",
    target: "0"
  ) { survey in
    let groups = Dictionary(grouping: survey.deck.cards, by: \.answer.display)
    var found: [String] = []
    for card in survey.deck.cards {
      let words = Metric.telling(card)
      for other in groups[card.answer.display, default: []].prefix(200) where other.id > card.id {
        if Metric.telling(other) == words {
          found.append("\(card.id): the same as \(other.id)")
        }
      }
    }
    return .none(found, of: survey.deck.cards.count)
  }

  /// The words of a question that tell it from others: the long ones, names and numbers.
  private static func telling(_ card: Card) -> Set<String> {
    let words = OptionText(card.forms[0].stem).words
    return Set(words.filter { $0.count >= 4 || $0.contains(where: \.isNumber) })
  }
}
