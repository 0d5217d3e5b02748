import Deck
import Grading

/// The questions of a deck for other programs: one for each card.
///
///     let bank = QuestionBank(deck, asking: .choice)
///     bank.questions.count   // the number of cards
package struct QuestionBank: Sendable {
  /// The way in which a card is asked if it can be asked in several.
  package enum Style: String, CaseIterable, Sendable {
    /// As a choice.
    case choice
    /// Typed.
    case typed
    /// As a statement with a gap.
    case cloze
    /// As a statement that is true or false.
    case trueFalse = "true-false"

    /// The kinds of forms, the best first; a kind that is missing comes after all.
    fileprivate var order: [Form.Kind] {
      switch self {
      case .choice: [.choice, .position] + Style.others
      case .typed: [.typed, .rank, .computed] + Style.others
      case .cloze: [.cloze] + Style.choice.order
      case .trueFalse: [.trueFalse, .membership, .noLongerTrue] + Style.choice.order
      }
    }

    /// What other programs can judge, before what they cannot.
    private static let others: [Form.Kind] = [
      .order, .match, .membership, .typed, .choice, .position, .trueFalse,
    ]
  }

  /// The title of the deck.
  package let title: String
  /// The questions, in the order of the cards.
  package let questions: [BankQuestion]

  /// Makes the questions.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - topics: The ids of the topics to take cards from; empty for all.
  ///   - style: The way to ask.
  package init(_ deck: Deck, topics: Set<String> = [], asking style: Style = .choice) {
    title = deck.title
    let names = Dictionary(deck.topics.map { ($0.id, $0.name) }) { first, _ in first }
    questions = deck.cards.filter { topics.isEmpty || topics.contains($0.topic) }.map { card in
      let form = QuestionBank.form(of: card, style)
      let answer = QuestionBank.answer(to: card, form)
      return BankQuestion(
        id: card.id, topic: names[card.topic] ?? card.topic,
        text: QuestionBank.text(of: card, form, answer), answer: answer,
        feedback: QuestionBank.feedback(to: card, answer, in: deck))
    }
  }

  /// Creates a bank of questions that are made.
  init(title: String, questions: [BankQuestion]) {
    (self.title, self.questions) = (title, questions)
  }

  private static func form(of card: Card, _ style: Style) -> Form {
    let order = style.order
    return card.forms.min { left, right in
      let ranks = [left, right].map { order.firstIndex(of: $0.kind) ?? order.count }
      return ranks[0] < ranks[1]
    } ?? card.forms[0]
  }

  private static func answer(to card: Card, _ form: Form) -> BankQuestion.Answer {
    switch form.kind.answering {
    case .rating: return .open
    case .picking:
      // A bank has words of its own for these two.
      if form.options == ["true", "false"] { return .isTrue(form.right == 0) }
      return .choice(form.options, right: form.right)
    case .arranging:
      let options = form.arrangement.map { form.options[$0] }
      if form.kind == .order { return .order(options) }
      let extra = form.options.indices.filter { !form.arrangement.contains($0) }
      return .pairs(
        zip(form.items, options).map { BankQuestion.Pair(left: $0, right: $1) },
        extra: extra.map { form.options[$0] })
    case .typing: break
    }
    let isGap = form.kind == .cloze && form.stem.contains(BankQuestion.gap)
    func typed(_ texts: [String], capitals: Bool = false) -> BankQuestion.Answer {
      isGap ? .gap(texts, capitalsMatter: capitals) : .text(texts, capitalsMatter: capitals)
    }
    switch card.answer {
    case .number(let number):
      guard let range = NumberKey(number).tolerance else { return typed([card.answer.display]) }
      return .number(range.middle, tolerance: range.distance)
    case .year(let year) where year > 0: return .number(String(year), tolerance: "0")
    case .year: return typed([card.answer.display])
    case .date(let date): return typed(date.spellings)
    case .name(let name) where name.points.isEmpty:
      return typed(name.accepted, capitals: name.capitals)
    case .name: return .open
    case .list(let list): return list.needed == 1 ? typed(list.items.flatMap(\.self)) : .open
    }
  }

  /// The question; of a number also how exact it must be and in which unit.
  private static func text(
    of card: Card, _ form: Form, _ answer: BankQuestion.Answer
  ) -> String {
    guard case .number = answer else { return form.wholeStem }
    let hints = [card.answer.exactness(askedIn: form.stem), unitHint(card.answer)]
    return ([form.stem] + hints.compactMap(\.self)).joined(separator: " ")
  }

  private static func unitHint(_ answer: Answer) -> String? {
    guard case .number(let number) = answer, !["", "person"].contains(number.unit) else {
      return nil
    }
    return NumberKey(number).unitSentence
  }

  private static func feedback(
    to card: Card, _ answer: BankQuestion.Answer, in deck: Deck
  ) -> [String] {
    let shown: String?
    switch (answer, card.answer) {
    case (.open, _), (.isTrue, _): shown = card.answer.display
    case (.number(let number, _), _):
      shown = number == card.answer.display ? nil : card.answer.display
    default: shown = nil
    }
    let note = card.note.map { note in
      note.capitalizedFirst + (note.hasSuffix(".") || note.hasSuffix("?") ? "" : ".")
    }
    let source = deck.source(card.citation.source)
    let date = source.flatMap { $0.dated == card.asOf ? $0.date : nil }
    let place = [card.citation.section, date].compactMap(\.self).joined(separator: ", ")
    let title = source?.title ?? card.citation.source
    return [
      shown.map { "The answer: \($0)" }, note, card.when.map { "\($0.capitalizedFirst)." },
      "Source: " + title + (place.isEmpty ? "" : ": \(place)"),
    ].compactMap(\.self)
  }
}

extension NumberKey {
  /// The key of a quantity on its own.
  fileprivate init(_ number: Answer.Number) {
    self.init(
      value: number.value, unit: number.unit, precision: number.precision,
      figures: number.figures)
  }
}

extension Answer.CalendarDay {
  /// The ways to write the date that people use most, the one that is shown first.
  fileprivate var spellings: [String] {
    let shown = Answer.date(self).display
    guard let month, year > 0,
      let name = shown.split(separator: " ").first(where: { $0.first?.isLetter == true })
    else { return [shown] }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let short = name.prefix(3)
    guard let day else {
      return [shown, "\(short) \(year)", "\(year)-\(two(month))"].uniqued()
    }
    return [
      shown, "\(name) \(day), \(year)", "\(name) \(day) \(year)", "\(day) \(short) \(year)",
      "\(short) \(day), \(year)", "\(year)-\(two(month))-\(two(day))",
    ].uniqued()
  }
}
