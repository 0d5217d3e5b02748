import Deck
import Facts
import Generator

extension Metric {
  static let staleWording = Metric(
    "M20", "stale wording", "questions with words that are true only for a while", target: "0"
  ) { survey in
    let words: Set = [
      "now", "nowadays", "currently", "recently", "today", "tomorrow", "yesterday", "soon", "will",
    ]
    let found = survey.deck.cards.flatMap { card in
      card.forms.compactMap { form -> String? in
        let said = OptionText(form.stem).words
        let phrases = zip(said, said.dropFirst()).map { "\($0) \($1)" }
        let stale =
          said.first(where: words.contains)
          ?? phrases.first { ["last year", "this year", "next year"].contains($0) }
        return stale.map { "\(card.id): says \($0)" }
      }
    }
    return .none(found, of: survey.deck.cards.count)
  }

  static let readingLoad = Metric(
    "M22", "reading load",
    "words in a question: the middle one, the longest twentieth, more than 30",
    target: "at most 18, at most 28, 0"
  ) { survey in
    let lengths = survey.deck.cards.map { OptionText($0.forms[0].stem).words.count }.sorted()
    guard !lengths.isEmpty else { return .skipped("no cards") }
    let (middle, long) = (lengths[lengths.count / 2], lengths[lengths.count * 19 / 20])
    let over = survey.deck.cards.filter { OptionText($0.forms[0].stem).words.count > 30 }
    return Finding(
      state: middle <= 18 && long <= 28 && over.isEmpty ? .met : .missed,
      value: "\(middle), \(long), \(over.count)", details: over.map(\.id))
  }
}
