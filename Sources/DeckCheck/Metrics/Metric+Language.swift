import Deck
import Facts
import Generator

// How questions are worded.

extension Metric {
  static let flaws = Metric(
    "M04", "choices with a writing flaw",
    "choices that break a rule for writing choices",
    target: "0"
  ) { tested in
    let found = tested.choices.flatMap { choice in
      ItemFlaw.allCases.filter { $0.isFound(in: choice, tested) }.map {
        "\(choice.card.id): \($0.rawValue) (\(choice.form.options.joined(separator: " · ")))"
      }
    }
    return .none(found, of: tested.choices.count)
  }
}

extension Metric {
  static let ambiguousStems = Metric(
    "M05", "ambiguous questions",
    "questions that fit several facts by the subject and the qualifiers they name, or that "
      + "two cards ask with different answers",
    target: "0"
  ) { tested in
    let groups = ClaimGroups(tested.index)
    let questions = Dictionary(grouping: tested.deck.cards, by: Metric.question)
    let gaps = Dictionary(grouping: tested.deck.cards.filter { $0.gap != nil }) { $0.gap }
    var asked = 0
    var found: [String] = []
    for card in tested.deck.cards {
      let alike = questions[Metric.question(of: card), default: []]
      let twins = (alike + (card.gap.flatMap { gaps[$0] } ?? [])).filter {
        $0.answer.display != card.answer.display
      }
      found += twins.prefix(1).map { "\(card.id): \($0.id) has the same question" }
      guard !card.isComposite, let fact = tested.fact(of: card) else { continue }
      for form in card.forms where form.kind != .trueFalse {
        asked += 1
        let others = groups.others(
          fitting: form.stem, of: fact, isReverse: card.isReverse,
          isStatement: form.kind == .cloze)
        found += others.prefix(1).map { "\(card.id), \(form.kind.rawValue): fits \($0.id) too" }
      }
    }
    return .none(found.uniqued(), of: asked)
  }

  /// The words of the question, including options to pick or arrange.
  private static func question(of card: Card) -> [String] {
    let form = card.forms[0]
    return OptionText(form.stem).words
      + (card.isComposite ? (form.options + form.items).sorted() : [])
  }
}

extension Card {
  /// The statement with a gap; nil if the card has none.
  fileprivate var gap: String? { forms.first { $0.kind == .cloze }?.stem }
}

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

extension Metric {
  static let expiring = Metric(
    "M21", "facts past their last day",
    "facts that are asked although their last day is over",
    target: "0"
  ) { tested in
    let today = tested.today.description
    let dated = tested.subject.facts.filter { $0.validUntil != nil && $0.status == .scheduled }
    let found = dated.filter { fact in
      (fact.validUntil?.description ?? "9999") < today
    }
    let lines = found.map { "\($0.id): held until \($0.validUntil?.description ?? "")" }
    return .none(lines, of: dated.count)
  }

  static let undated = Metric(
    "M24", "questions without a required qualifier",
    "questions that do not contain what their attribute requires, such as the year",
    target: "0"
  ) { tested in
    let attributes = Dictionary(tested.subject.attributes.map { ($0.id, $0) }) { first, _ in first }
    let index = tested.index
    var asked = 0
    var found: [String] = []
    for fact in tested.subject.facts {
      guard let name = fact.attribute, let attribute = attributes[name] else { continue }
      asked += 1
      let stem = index.filled(fact.wording.ask, for: fact)
      let unsaid = attribute.requires.filter { key in
        fact.qualifiers[key].map { !stem.contains($0) } ?? true
      }
      found += unsaid.map { "\(fact.id): the question does not contain the \($0)" }
    }
    return .none(found, of: asked)
  }
}

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

extension Metric {
  static let labels = Metric(
    "M37", "labels in narrow lists",
    "labels with more than 40 characters, and cards whose label is cut short",
    target: "0 too long"
  ) { tested in
    let cards = tested.deck.cards
    let long = cards.filter { $0.short?.count ?? 0 > Card.longestLabel }
    let cut = cards.count { $0.shortLabel(in: tested.deck.title).hasSuffix("…") }
    return Finding(
      state: long.isEmpty ? .met : .missed, value: "\(long.count) too long, \(cut) cut short",
      details: long.map { "\($0.id): \($0.short ?? "")" })
  }
}
