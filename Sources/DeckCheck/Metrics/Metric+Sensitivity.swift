import Deck
import Generator

extension Metric {
  static let sensitivity = Metric(
    "M35", "sensitive questions",
    "questions and statements that judge, quote a sentence, or ask about family, income, "
      + "health or age",
    target: "0"
  ) { tested in
    // What the subject itself is about is no judgement: the word "wife" of a vocabulary, a definition in quotes.
    let names = Set(tested.deck.names.flatMap(\.forms).flatMap { OptionText($0).words })
    let answers = Set(tested.deck.cards.map(\.answer.display))
    let found = tested.deck.cards.flatMap { card in
      card.forms.map(\.stem).compactMap { text -> String? in
        let words = OptionText(text).words.filter { !names.contains($0) }
        if let word = words.first(where: Metric.verdictWords.contains) {
          return "\(card.id): judges (\(word))"
        }
        if let word = words.first(where: Metric.personal.contains) {
          return "\(card.id): is about private life (\(word))"
        }
        return Metric.quotes(text, except: answers) ? "\(card.id): quotes a sentence" : nil
      }.uniqued()
    }
    return .none(found, of: tested.deck.cards.count)
  }

  private static let verdictWords: Set = [
    "best", "worst", "beautiful", "ugly", "terrible", "wonderful", "deserve", "deserves", "should",
    "believe", "believes", "thinks", "feels", "fears", "hopes", "unfortunately", "disgraceful",
  ]

  private static let personal: Set = [
    "wife", "husband", "daughter", "girlfriend", "boyfriend", "widow", "salary", "wage", "illness",
    "disease", "dismissed", "breadwinner",
  ]

  /// Whether there are five words or more in quotation marks that are no answer.
  private static func quotes(_ text: String, except answers: Set<String>) -> Bool {
    let marks: Set<Character> = ["\"", "“", "”", "«", "»"]
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    return parts.enumerated().contains { place, part in
      place % 2 == 1 && place + 1 < parts.count && OptionText(String(part)).words.count >= 5
        && !answers.contains(String(part))
    }
  }
}
