/// The facts file of a new subject made from the cards of another program.
///
///     let facts = CardFacts(id: "rivers", file: "rivers.md", text: text)
///     facts?.text(title: "Rivers")
package struct CardFacts: CardSource {
  private let id: String
  private let file: String
  private let found: ForeignCards
  /// The number of cards.
  package var count: Int { found.cards.count }
  /// What was not taken, each with its line, 0 for none, and the reason.
  package var left: [(line: Int, reason: String)] { found.left }

  /// Reads a file in Markdown or GIFT; nil if it is neither.
  package init?(id: String, file: String, text: String) {
    let name = file.lowercased()
    let lines = text.split(whereSeparator: \.isNewline)
    let isMarkdown = [".md", ".markdown"].contains { name.hasSuffix($0) }
    let hasCards = lines.contains { $0.hasPrefix("Q:") || $0.hasPrefix("C:") }
    let isTable = [".csv", ".tsv"].contains { name.hasSuffix($0) }
    let isGIFT = name.hasSuffix(".gift") || !isTable && lines.contains(where: Self.hasAnswers)
    (self.id, self.file) = (id, file)
    if isMarkdown || hasCards && !isTable {
      found = ForeignCards(markdown: text)
    } else if isGIFT {
      found = ForeignCards(gift: text)
    } else {
      return nil
    }
  }

  /// The facts of questions that were read elsewhere.
  /// - Parameters:
  ///   - id: The subject's id.
  ///   - file: The name of the file that they come from.
  ///   - questions: The questions, each with its answer, what else is said, its topic, and what it has in common
  ///     with others whose answers are options for it.
  ///   - left: What was not taken, in words.
  package init(
    id: String, file: String,
    questions: [(question: String, answer: String, note: String, topic: String, kind: String)],
    left: [String]
  ) {
    (self.id, self.file) = (id, file)
    var found = ForeignCards()
    found.cards = questions.map {
      ForeignCard(
        question: $0.question, answer: ForeignCard.Answer($0.answer, to: $0.question),
        note: $0.note, topic: $0.topic, kind: "\($0.topic) \($0.kind)")
    }
    // The question alone says what such a fact is about, so it has to be asked once.
    let asked = Dictionary(grouping: found.cards.indices) { found.cards[$0].question }
    for cards in asked.values where cards.count > 1 {
      for card in cards { found.cards[card].kind = nil }
    }
    // Long answers are too different to stand beside each other, and a few give no choice.
    for (_, cards) in Dictionary(grouping: found.cards.indices, by: { found.cards[$0].kind ?? "" })
    {
      let short = cards.filter { found.cards[$0].isShortText }
      if short.count < 4 || 4 * short.count < 3 * cards.count {
        for card in cards { found.cards[card].kind = nil }
      }
    }
    found.left = left.map { (0, $0) }
    self.found = found
  }

  /// Whether a line has answers in braces, as GIFT writes them; sets, as in `A = {1, 2}`, are none.
  private static func hasAnswers(_ line: Substring) -> Bool {
    guard !line.contains("\t"), let open = line.firstIndex(of: "{") else { return false }
    let inside = line[line.index(after: open)...].drop { $0 == " " }
    let truths = ["T}", "F}", "TRUE}", "FALSE}"]
    return inside.isEmpty || inside.first.map { "=~#%".contains($0) } == true
      || truths.contains(where: inside.hasPrefix)
  }

  /// Reads what the file gives.
  /// - Throws: ``FactsError`` with every problem.
  package func check(title: String) throws(FactsError) {
    _ = try FactsReader.read(files: [("\(id).yaml", text(title: title))])
  }

  /// The facts file.
  /// - Parameter title: The title of the subject.
  /// - Returns: The whole file, with a fact for each card.
  package func text(title: String) -> String {
    var ids: Set<String> = []
    var lines = [
      "# Facts about \(title), from \(file). Every key is explained in Decks/README.md of hegang's repository.",
      "schema: facts/1", "subject: \(id)", "title: \(YAMLText.quoted(title))", "language: en", "",
      "sources:", "  - {id: author, title: \(YAMLText.quoted(file)), dated: unknown}", "",
    ]
    let topics = found.cards.map { $0.topic.isEmpty ? title : $0.topic }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    lines +=
      ["topics:"] + topics.map { "  - {id: \(RowID.make($0)), name: \(YAMLText.quoted($0))}" }
    let groups = found.cards.compactMap(\.group).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let kinds = Set(found.cards.filter(\.isShortText).compactMap(\.kind)).sorted()
    if !groups.isEmpty || !kinds.isEmpty {
      lines += [
        "", "attributes:             # the answers of one are the wrong options of another",
      ]
      lines += kinds.map { "  - {id: \(RowID.make($0)), type: text, ask: \"{about}\"}" }
      lines += groups.map {
        "  - {id: \(RowID.make($0)), type: text, ask: \(YAMLText.quoted(Self.withoutBraces($0) + " {about}"))}"
      }
    }
    lines += ["", "facts:"]
    for card in found.cards {
      var name = RowID.make(card.question)
      var number = 2
      while !ids.insert(name).inserted {
        name = RowID.make("\(card.question) \(number)")
        number += 1
      }
      // Two cards with one question have different answers; their facts must not seem to be the same.
      lines += fact(
        card, name, turn: number - 1, topic: RowID.make(card.topic.isEmpty ? title : card.topic))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fact(
    _ card: ForeignCard, _ name: String, turn: Int, topic: String
  ) -> [String] {
    let isClaim = if case .isTrue = card.answer { true } else { false }
    let asked = AskedText((isClaim ? "Is this so? " : "") + card.question, turn: turn)
    let about = card.group.map {
      AskedText(String(card.question.dropFirst($0.count + 1)), turn: turn).about
    }
    var lines = [
      "  - id: \(name)", "    topic: \(topic)",
      "    about: {text: \(YAMLText.quoted(about ?? asked.about))}",
    ]
    func add(_ key: String, _ text: String) { lines.append("    \(key): \(text)") }
    func add(_ key: String, list: [String]) {
      if !list.isEmpty { add(key, YAMLText.flow(list)) }
    }
    let attribute = card.group ?? (card.isShortText ? card.kind : nil)
    if let attribute { add("attribute", RowID.make(attribute)) }
    switch card.answer {
    case .text(let value, let accept, let wrong):
      if attribute == nil { add("type", "text") }
      add("value", YAMLText.value(value, indent: 4))
      add("accept", list: accept)
      add("pool", list: wrong)
    case .isTrue(let isTrue):
      add("type", "choice")
      add("value", isTrue ? "yes" : "no")
      add("pool", isTrue ? "[no]" : "[yes]")
    case .year(let year):
      add("type", "year")
      add("value", String(year))
    case .number(let value, let within):
      add("type", "quantity")
      add("value", value)
      if let within {
        add("precision", "about")
        add("within", within)
      }
    }
    if attribute == nil { add("ask", YAMLText.value(asked.template, indent: 4)) }
    if !card.note.isEmpty { add("note", YAMLText.quoted(card.note)) }
    add("source", "{id: author}")
    return lines
  }

  /// A brace would be taken for a placeholder.
  static func withoutBraces(_ text: String) -> String {
    text.replacing("{", with: "(").replacing("}", with: ")")
  }
}
