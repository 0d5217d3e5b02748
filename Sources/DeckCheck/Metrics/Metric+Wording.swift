import Deck
import Facts
import Generator

extension Metric {
  static let staleWording = Metric(
    "M20", "questions that go out of date",
    "questions with words that are true only for a while",
    target: "0"
  ) { tested in
    let words: Set = [
      "now", "nowadays", "currently", "recently", "today", "tomorrow", "yesterday", "soon", "will",
    ]
    let found = tested.deck.cards.flatMap { card in
      card.forms.compactMap { form -> String? in
        let said = OptionText(form.stem).words
        let phrases = zip(said, said.dropFirst()).map { "\($0) \($1)" }
        let stale =
          said.first(where: words.contains)
          ?? phrases.first { ["last year", "this year", "next year"].contains($0) }
        return stale.map { "\(card.id): says \($0)" }
      }
    }
    return .none(found.uniqued(), of: tested.deck.cards.count)
  }

  static let readingLoad = Metric(
    "M22", "words per question",
    "the median number of words in a question, the 95th percentile, and the number of "
      + "questions with more than 30 words",
    target: "median at most 18, 95% with at most 28, none with more than 30"
  ) { tested in
    let lengths = tested.deck.cards.map { OptionText($0.forms[0].stem).words.count }.sorted()
    guard !lengths.isEmpty else { return .skipped("no cards") }
    let (middle, long) = (lengths[lengths.count / 2], lengths[lengths.count * 19 / 20])
    let over = tested.deck.cards.filter { OptionText($0.forms[0].stem).words.count > 30 }
    return Finding(
      state: middle <= 18 && long <= 28 && over.isEmpty ? .met : .missed,
      value: "median \(middle), 95% have at most \(long), \(over.count) have more than 30",
      details: over.map(\.id))
  }
}
