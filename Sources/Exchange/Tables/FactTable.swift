import Deck
import Grading

/// The facts of a deck as a table: a row for each question that a fact answers, in the form that
/// `hegang new NAME --from` reads back.
///
/// Cells with several texts have `;` between them; a list has `|` between the spellings of one item. In these
/// cells a backslash stands before a `;`, a `|` or a backslash that belongs to a text.
package struct FactTable: Sendable {
  /// The headers of the columns.
  package static let columns = [
    "id", "topic", "question", "type", "answer", "accepted", "wrong", "unit", "precision", "within",
    "ask_precision", "count", "spelling", "ask_more", "points", "note", "source", "source_date",
    "source_url", "section", "paragraph", "as_of", "when", "valid_until", "importance", "phrase",
    "label", "statement",
  ]

  /// The cells of each row, by column.
  package let rows: [[String: String]]
  /// The cards that combine several facts, which have no row.
  package let leftOut: [LeftOut]

  /// Collects the facts.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - topics: The ids of the topics to take facts from; empty for all.
  package init(_ deck: Deck, topics: Set<String> = []) {
    let chosen = deck.cards.filter { topics.isEmpty || topics.contains($0.topic) }
    rows = chosen.filter { !$0.isComposite }.map { FactTable.row($0, in: deck) }
    leftOut = chosen.filter(\.isComposite).map {
      LeftOut(
        id: $0.id, reason: "a card that asks several facts together has no row of its own")
    }
  }

  private static func row(_ card: Card, in deck: Deck) -> [String: String] {
    var row = [
      "id": card.fact + (card.isReverse ? "/reverse" : ""),
      "topic": deck.topicName(card.topic), "question": card.forms[0].stem,
    ]
    row.merge(answer(of: card)) { $1 }
    let source = deck.source(card.citation.source)
    row["note"] = card.note
    row["source"] = source?.title ?? card.citation.source
    row["source_date"] = source.map(\.dated).flatMap { $0 == "unknown" ? nil : $0 }
    row["source_url"] = source?.url
    row["section"] = card.citation.section
    row["paragraph"] = card.citation.paragraph.map(String.init)
    row["as_of"] = card.asOf
    row["when"] = card.asOf == nil ? nil : card.when ?? "none"
    row["valid_until"] = card.validUntil
    row["importance"] = card.importance == .useful ? nil : card.importance.rawValue
    if !card.isReverse, card.label != card.forms[0].stem { row["phrase"] = card.label }
    row["label"] = card.short
    row["statement"] = card.form(.cloze).flatMap { statement($0.stem, card.answer) }
    return row
  }

  /// The cells of an answer and of what is wrong.
  private static func answer(of card: Card) -> [String: String] {
    switch card.answer {
    case .number(let number):
      var row = [
        "type": "quantity", "answer": number.value, "unit": number.unit,
        "precision": number.precision.written,
      ]
      if case .within(let low, let high) = number.precision { row["answer"] = "\(low)..\(high)" }
      if case .about(let low, let high) = number.precision { row["within"] = "\(low)..\(high)" }
      if number.figures != SignificantFigures.asked(of: number.value) {
        row["ask_precision"] = "\(number.figures) figures"
      }
      return row
    case .year(let year): return ["type": "year", "answer": String(year)]
    case .date(let date): return ["type": "date", "answer": date.sortable]
    case .name(let name): return self.name(name, of: card)
    case .list(let list):
      return [
        "type": list.ordered ? "sequence" : "list",
        "answer": joined(list.items.map { joined($0.map(escaped), by: "|") }),
        "count": String(list.needed),
      ]
    }
  }

  private static func name(_ name: Answer.Name, of card: Card) -> [String: String] {
    let text = name.accepted[0]
    let picked = card.form(.choice) ?? card.form(.position)
    let wrong =
      (picked.map { form in form.everyOption.filter { $0 != form.options[form.right] } } ?? [])
      + card.wrong
    var accepted = Array(name.accepted.dropFirst())
    var type = "text"
    if card.form(.open) != nil {
      type = "open"
    } else if card.form(.position) != nil {
      // Only the word that is one of few is asked as a point of the compass.
      type = "choice"
    } else if let typed = card.form(.typed) {
      // A long text is typed only if it has another spelling.
      if accepted.isEmpty, name.points.isEmpty, picked != nil, typed.kind.isTyped {
        accepted = [text]
      }
    } else if !wrong.isEmpty, accepted.isEmpty {
      type = "choice"
    }
    let spelling = [
      name.exactSpelling ? "exact" : nil, name.accents ? "accents" : nil,
      name.capitals ? "capitals" : nil,
    ]
    return [
      "type": type, "answer": text, "accepted": joined(accepted.map(escaped)),
      "wrong": joined(wrong.uniqued().map(escaped)),
      "spelling": joined(spelling.compactMap(\.self)),
      "ask_more": joined(name.askMore.map(escaped)),
      "points": joined(name.points.map { joined($0.map(escaped), by: "|") }),
    ].filter { !$0.value.isEmpty }
  }

  /// The statement of a card from its gap: `{value}` stands for the answer.
  private static func statement(_ stem: String, _ answer: Answer) -> String? {
    guard let start = stem.firstRange(of: ": ") else { return nil }
    var text = String(stem[start.upperBound...])
    guard !text.contains("{"), !text.contains("}"), text.contains(BankQuestion.gap) else {
      return nil
    }
    text = text.replacing("a(n) \(BankQuestion.gap)", with: "a \(BankQuestion.gap)")
    if case .number(let number) = answer, !number.unit.isEmpty {
      text = text.replacing(
        "\(BankQuestion.gap) \(number.unit)(s)", with: "\(BankQuestion.gap) \(number.unit)s")
    }
    return text.replacing(BankQuestion.gap, with: "{value}")
  }

  private static func joined(_ texts: [String], by sign: String = ";") -> String {
    texts.joined(separator: sign == ";" ? "; " : " | ")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing("|", with: "\\|")
  }
}

extension Precision {
  /// The precision as facts have it; empty for an exact number and for a range, which shows it.
  fileprivate var written: String {
    switch self {
    case .exact, .within: ""
    case .figures(let count): "\(count) figures"
    case .decimals(let count): "\(count) decimals"
    case .about: "about"
    case .atLeast: "lower bound"
    case .atMost: "upper bound"
    case .moreThan: "more than"
    case .lessThan: "less than"
    }
  }
}

extension Answer.CalendarDay {
  /// `1945-08-11`, or as much of it as is known.
  fileprivate var sortable: String {
    [month, day].compactMap(\.self).reduce(String(year)) { "\($0)-\($1 < 10 ? "0" : "")\($1)" }
  }
}
