import Grading
import Synchronization

/// The judge's keys for a deck's cards: the right answers, and everything of the same kind in the
/// deck that is wrong.
///
/// The siblings of a number are the numbers of its unit, of a year the years, of a name the names
/// of its kind; so a wrong answer that is another card's answer can be named. The tables for a kind
/// of answer are built with its first key, in O(*n* log *n*); further keys are almost free.
package struct AnswerKeys: Sendable {
  private let deck: Deck
  private let classes: [NamedClass]
  private let gathered = Gathered()

  /// The kind of names that are siblings in a question, and the words that may be left off.
  private struct Kind: Hashable {
    let name: String
    let classWords: [String]
  }

  /// The tables built so far; the first question need not wait for the others.
  private final class Gathered: Sendable {
    let numbers = Mutex<[String: NumberSiblings]>([:])
    let years = Mutex<YearSiblings?>(nil)
    let dates = Mutex<DateSiblings?>(nil)
    let names = Mutex<[Kind: NameSiblings]>([:])
    let known = Mutex<KnownNames?>(nil)
  }

  /// Prepares the keys of a deck.
  package init(_ deck: Deck) {
    self.deck = deck
    classes = deck.classWords.map(NamedClass.init)
  }

  /// The key of a card asked with a question.
  package func key(for card: Card, stem: String) -> Key {
    switch card.answer {
    case .number(let number):
      .number(NumberKey(number, among: numbers(of: number.unit)))
    case .year(let year):
      .year(YearKey(year: year, among: years))
    case .date(let date):
      .date(DateKey(date, among: dates))
    case .name(let name) where !name.points.isEmpty:
      .points(PointsKey(text: name.accepted[0], points: name.points))
    case .name(let name):
      .name(
        NameKey(
          accepted: name.accepted, askMore: name.askMore,
          among: names(of: Kind(name: name.kind, classWords: words(in: stem))), known: known,
          refused: refused(by: card), exactSpelling: name.exactSpelling,
          accents: name.accents, capitals: name.capitals))
    case .list(let list):
      .list(key(for: list, among: NameSiblings(classWords: words(in: stem))))
    }
  }

  /// The wrong options of a card and the other answers that its author listed as wrong.
  private func refused(by card: Card) -> [String] {
    guard !card.isComposite, let choice = card.form(.choice) else { return card.wrong }
    return card.wrong
      + choice.options.enumerated().filter { $0.offset != choice.right }.map(\.element)
  }

  private func key(for list: Answer.List, among kind: NameSiblings) -> ListKey {
    ListKey(
      items: list.items.map { NameKey(accepted: $0, among: kind, known: known) },
      needed: list.needed, ordered: list.ordered)
  }

  /// Whether a text is exactly a name in the deck, an answer or an option.
  package func isKnown(_ typed: String) -> Bool { known.contains(typed) }

  /// The numbers of a unit. Here and below the judge ignores those that equal the right one.
  private func numbers(of unit: String) -> NumberSiblings {
    gathered.numbers.withLock { numbers in
      if let known = numbers[unit] { return known }
      let table = NumberSiblings(
        siblings { answer in
          if case .number(let number) = answer, number.unit == unit { number.value } else { nil }
        }, unit: unit)
      numbers[unit] = table
      return table
    }
  }

  private var years: YearSiblings {
    gathered.years.withLock { years in
      if let years { return years }
      let table = YearSiblings(
        siblings { if case .year(let year) = $0 { String(year) } else { nil } })
      years = table
      return table
    }
  }

  private var dates: DateSiblings {
    gathered.dates.withLock { dates in
      if let dates { return dates }
      let table = DateSiblings(
        siblings { if case .date(let date) = $0 { date.written } else { nil } })
      dates = table
      return table
    }
  }

  /// The answers as texts; a composite has the answers of other cards and is nobody's sibling.
  private func siblings(written: (Answer) -> String?) -> [Sibling] {
    deck.cards.compactMap { card in
      guard let answer = written(card.answer), !card.isComposite else { return nil }
      return Sibling(answer: answer, label: card.label)
    }
  }

  /// The names of a kind.
  private func names(of kind: Kind) -> NameSiblings {
    gathered.names.withLock { names in
      if let known = names[kind] { return known }
      let table = NameSiblings(
        of: deck.names.filter { $0.kind == kind.name }.map(\.forms), classWords: kind.classWords)
      names[kind] = table
      return table
    }
  }

  /// Every name in the deck, every answer that is a text, and the answers listed as wrong: none is
  /// accepted as a misspelling of another.
  private var known: KnownNames {
    gathered.known.withLock { known in
      if let known { return known }
      let cards = deck.cards.filter { !$0.isComposite }
      let names = deck.names.flatMap(\.forms) + cards.flatMap(\.answer.names)
      let listed = cards.filter(\.answer.isText).flatMap { $0.form(.choice)?.options ?? [] }
      let all = KnownNames(
        names + Set(listed).subtracting(names).sorted(), classWords: deck.classWords.flatMap { $0 })
      known = all
      return all
    }
  }

  /// Words of the classes that the question names, which the answer may leave off: "Which county
  /// …?".
  private func words(in stem: String) -> [String] {
    let said = Set(NamedClass.words(of: stem))
    return classes.filter { $0.isNamed(by: said) }.flatMap(\.words)
  }
}

extension Answer {
  /// Whether it is a text that names nothing in the deck; the author lists the wrong options of
  /// such answers.
  fileprivate var isText: Bool {
    if case .name(let name) = self { name.kind == "text" } else { false }
  }
}

/// A class of things with the words that may be left off its names.
private struct NamedClass {
  let words: [String]
  /// Each word of the class in lowercase, singular and plural, split at spaces.
  private let spoken: [[String]]

  init(_ words: [String]) {
    self.words = words
    spoken = words.flatMap { word -> [[String]] in
      let parts = NamedClass.words(of: word)
      guard let last = parts.last else { return [] }
      let many = last.hasSuffix("y") ? last.dropLast() + "ies" : last + "s"
      return [parts, parts.dropLast() + [many]]
    }
  }

  func isNamed(by said: Set<String>) -> Bool {
    spoken.contains { $0.allSatisfy(said.contains) }
  }

  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}

extension Answer.CalendarDay {
  /// The date as written in decks: "1945-08-11", "1945-08" or "1945".
  var written: String {
    [month, day].compactMap { $0 }.reduce(String(year)) { "\($0)-\($1 < 10 ? "0" : "")\($1)" }
  }
}

extension NumberKey {
  /// The judge's key for a quantity.
  init(_ number: Answer.Number, among siblings: NumberSiblings) {
    self.init(
      value: number.value, unit: number.unit, precision: number.precision,
      figures: number.figures, among: siblings)
  }
}

extension DateKey {
  /// The judge's key for a date.
  init(_ date: Answer.CalendarDay, among siblings: DateSiblings) {
    self.init(year: date.year, month: date.month, day: date.day, among: siblings)
  }
}
