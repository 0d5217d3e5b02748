import Grading
import Synchronization

/// The keys that the judge needs for a deck's cards: what is right, and everything of the same kind
/// in the deck that is not.
///
/// A number's siblings are the numbers of its unit, a year's the years, a name's the names of its
/// kind; so a wrong answer that is another card's answer can be called by its name. What a kind of
/// answer needs is gathered with the first key of it, in O(*n* log *n*); a key of a number then costs
/// next to nothing, another one the size of its kind.
package struct AnswerKeys: Sendable {
  private let deck: Deck
  private let classes: [NamedClass]
  private let gathered = Gathered()

  /// What makes two answers siblings, besides the unit of numbers and the kind of names.
  private enum Kin: Hashable {
    case year, date
  }

  /// What has been asked for so far; the first question need not wait for the rest.
  private final class Gathered: Sendable {
    let numbers = Mutex<[String: NumberSiblings]>([:])
    let siblings = Mutex<[Kin: [(card: String, sibling: Sibling)]]>([:])
    let names = Mutex<[String: [Deck.KnownName]]?>(nil)
    let known = Mutex<KnownNames?>(nil)
  }

  /// The keys of a deck.
  package init(_ deck: Deck) {
    self.deck = deck
    classes = deck.classWords.map(NamedClass.init)
  }

  /// The key of a card asked with a stem.
  package func key(for card: Card, stem: String) -> Key {
    switch card.answer {
    case .number(let number):
      .number(NumberKey(number, among: numbers(of: number.unit)))
    case .year(let year):
      .year(YearKey(year: year, siblings: siblings(of: card, .year)))
    case .date(let date):
      .date(DateKey(date, siblings: siblings(of: card, .date)))
    case .name(let name):
      .name(
        NameKey(
          accepted: name.accepted, askMore: name.askMore, classWords: words(in: stem),
          siblings: siblings(of: name), known: known, exactSpelling: name.exactSpelling))
    case .list(let list):
      .list(
        ListKey(
          items: list.items.map {
            NameKey(accepted: $0, classWords: words(in: stem), known: known)
          }, needed: list.needed, ordered: list.ordered))
    }
  }

  /// All numbers of a unit; the judge leaves out those that equal the right one.
  private func numbers(of unit: String) -> NumberSiblings {
    gathered.numbers.withLock { numbers in
      if let known = numbers[unit] { return known }
      let found = deck.cards.compactMap { card -> Sibling? in
        guard !card.isComposite, case .number(let number) = card.answer, number.unit == unit
        else { return nil }
        return Sibling(answer: number.value, label: card.label)
      }
      let table = NumberSiblings(found, unit: unit)
      numbers[unit] = table
      return table
    }
  }

  private func siblings(of card: Card, _ kin: Kin) -> [Sibling] {
    let all = gathered.siblings.withLock { siblings in
      if let known = siblings[kin] { return known }
      let found = relatives(by: kin)
      siblings[kin] = found
      return found
    }
    return all.filter { $0.card != card.id }.map(\.sibling)
  }

  private func relatives(by kin: Kin) -> [(card: String, sibling: Sibling)] {
    // A composite asks what other cards answer: it is nobody's sibling.
    deck.cards.compactMap { card in
      let value: String
      switch (card.answer, kin) {
      case (.year(let year), .year): value = String(year)
      case (.date(let date), .date): value = date.written
      default: return nil
      }
      return card.isComposite ? nil : (card.id, Sibling(answer: value, label: card.label))
    }
  }

  /// Other names of the kind; a form that is right here too is no sibling.
  private func siblings(of name: Answer.Name) -> [Sibling] {
    let kind = gathered.names.withLock { names in
      if let known = names { return known[name.kind, default: []] }
      let all = Dictionary(grouping: deck.names, by: \.kind)
      names = all
      return all[name.kind, default: []]
    }
    let own = Set(name.accepted)
    return kind.filter { $0.forms.allSatisfy { !own.contains($0) } }
      .flatMap { other in other.forms.map { Sibling(answer: $0, label: other.forms[0]) } }
  }

  /// Every name of the deck, and every text that is an answer.
  private var known: KnownNames {
    gathered.known.withLock { known in
      if let known { return known }
      let answers = deck.cards.filter { !$0.isComposite }.flatMap(\.answer.names)
      let all = KnownNames(
        deck.names.flatMap(\.forms) + answers, classWords: deck.classWords.flatMap { $0 })
      known = all
      return all
    }
  }

  /// Words of the classes that the question names, so that the answer need not: "Which county …?".
  private func words(in stem: String) -> [String] {
    let said = Set(NamedClass.words(of: stem))
    return classes.filter { $0.isNamed(by: said) }.flatMap(\.words)
  }
}

/// A class of things with the words that may be left off its names.
private struct NamedClass {
  let words: [String]
  /// Each word of the class in small letters, as one and as many, taken apart at spaces.
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
  /// "1945-08-11", "1945-08", "1945".
  var written: String {
    [month, day].compactMap { $0 }.reduce(String(year)) { "\($0)-\($1 < 10 ? "0" : "")\($1)" }
  }
}

extension NumberKey {
  /// The judge's key for a quantity.
  init(_ number: Answer.Number, among siblings: NumberSiblings) {
    self.init(
      value: number.value, unit: number.unit, precision: Grading.Precision(number.precision),
      figures: number.figures, among: siblings)
  }
}

extension DateKey {
  /// The judge's key for a date.
  init(_ date: Answer.CalendarDay, siblings: [Sibling]) {
    self.init(year: date.year, month: date.month, day: date.day, siblings: siblings)
  }
}

extension Grading.Precision {
  /// The judge's word for a precision.
  init(_ precision: Answer.Precision) {
    switch precision {
    case .exact: self = .exact
    case .figures(let figures): self = .figures(figures)
    case .decimals(let decimals): self = .decimals(decimals)
    case .about(let low, let high): self = .about(low: low, high: high)
    case .within(let low, let high): self = .within(low: low, high: high)
    case .atLeast: self = .atLeast
    case .atMost: self = .atMost
    }
  }
}
