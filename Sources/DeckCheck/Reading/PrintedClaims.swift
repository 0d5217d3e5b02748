import Deck
import Facts

/// Reads the sentences of a deck again, and compares them with the facts.
///
/// It uses the author's files, and from the generator only the deck.
struct PrintedClaims {
  private let subject: Subject
  private let facts: [String: Fact]
  private let entities: [String: Entity]

  init(_ subject: Subject) {
    self.subject = subject
    facts = Dictionary(subject.facts.map { ($0.id, $0) }) { first, _ in first }
    entities = Dictionary(subject.entities.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The number of texts in a card that state something, and their errors.
  func read(_ card: Card) -> (count: Int, problems: [String]) {
    var count = 0
    var problems: [String] = []
    func check(_ what: String, _ problem: String?) {
      count += 1
      if let problem { problems.append("\(card.id), \(what): \(problem)") }
    }
    for text in printed(by: card) where PrintedClaims.hasDigitDate(text) {
      problems.append("\(card.id): prints a date in digits (\(text))")
    }
    if let fact = facts[card.fact], !card.isReverse, !card.isComposite {
      for form in card.forms {
        switch form.kind {
        case .trueFalse:
          let isTrue = form.right == 0
          check(form.kind.rawValue, statement(form.stem, isTrue: isTrue, fact, beside: card))
        case .cloze:
          let whole = form.stem.replacing("[…]", with: PrintedClaims.unhedged(card.answer.display))
          check(form.kind.rawValue, statement(whole, isTrue: true, fact, beside: card))
        case .choice, .estimate:
          for showing in form.showings { check(form.kind.rawValue, options(of: showing, fact)) }
        case .computed:
          for member in card.members.compactMap({ facts[$0] }) {
            check(form.kind.rawValue, missing(member, in: form.stem))
          }
        default: break
        }
      }
      check("time", time(card.when, fact))
    } else if let fact = facts[card.fact], card.isReverse {
      for form in card.forms { check(form.kind.rawValue, missing(fact, in: form.stem)) }
    }
    if let form = card.form(.timeline) {
      check(form.kind.rawValue, timeline(form, card.members.compactMap { facts[$0] }))
    }
    return (count, problems)
  }

  private func printed(by card: Card) -> [String] {
    card.forms.flatMap { [$0.stem] + $0.everyOption + $0.items }
      + [card.note, card.when].compactMap { $0 }
  }

  // MARK: Statements

  /// The error in a statement that is declared true or false; nil if it is what it is declared to
  /// be, in number, scale, unit and bound.
  private func statement(
    _ text: String, isTrue: Bool, _ fact: Fact, beside card: Card
  ) -> String? {
    guard let value = number(of: fact) else {
      guard isTrue != says(text, fact, beside: card.forms[0].stem) else { return nil }
      return isTrue ? "does not say what is true (\(text))" : "says what is true (\(text))"
    }
    let stated = StatedQuantity.all(in: text)
    let asked = StatedQuantity.all(in: card.forms[0].stem).map(\.value)
    if let found = stated.first(where: { PrintedClaims.isSame($0.value, value) }) {
      guard isTrue else { return "says the number that is right (\(text))" }
      return mismatch(found, fact, in: text)
    }
    guard !isTrue else { return "does not say \(value) (\(text))" }
    guard let claimed = stated.first(where: { !asked.contains($0.value) }) else {
      return "states no number (\(text))"
    }
    let isFar = value != 0 && claimed.value != 0 && !(0.001...1000 ~= abs(claimed.value / value))
    return isFar ? "is of another scale than \(value) (\(text))" : mismatch(claimed, fact, in: text)
  }

  /// The error in the unit or the bound of a quantity.
  private func mismatch(_ found: StatedQuantity, _ fact: Fact, in text: String) -> String? {
    let unit = unit(of: fact)
    if let said = found.unit, !unit.isEmpty, said != unit, unit != "person" {
      return "says \(said) where \(unit) is meant (\(text))"
    }
    if !["", "person"].contains(unit), found.unit != unit, !StatedQuantity.says(unit, text) {
      return "does not say the unit \(unit) (\(text))"
    }
    if case .interval = fact.value { return nil }
    let isRight =
      switch fact.precision {
      case .exact, .figures, .decimals: [.none, .about].contains(found.bound)
      case .about: found.bound == .about || StatedQuantity.hedges(text)
      case .lowerBound: [.atLeast, .moreThan].contains(found.bound)
      case .upperBound: [.atMost, .lessThan].contains(found.bound)
      case .moreThan: found.bound == .moreThan
      case .lessThan: found.bound == .lessThan
      }
    return isRight ? nil : "is hedged otherwise than the fact (\(text))"
  }

  /// The error in options: the one to pick must be the fact, and no other.
  private func options(of form: Form, _ fact: Fact) -> String? {
    guard let value = number(of: fact) else {
      let right = form.options.indices.filter { names(of: fact).contains(form.options[$0]) }
      return right == [form.right] ? nil : "the option to pick is not \(names(of: fact))"
    }
    for (place, option) in form.options.enumerated() {
      var stated = StatedQuantity.all(in: option)
      if stated.count == 2, stated[0].unit == nil {
        stated[0].value *= scale(of: stated, in: option)
      }
      let isRight =
        stated.count == 2
        ? stated[0].value <= value && value <= stated[1].value
        : stated.contains { PrintedClaims.isSame($0.value, value) }
      if isRight != (place == form.right) {
        return "\(option) is \(isRight ? "right" : "wrong") by the fact"
      }
    }
    return nil
  }

  /// The scale of a range such as "240 to 260 billion", where the word after the second number
  /// applies to the first too.
  private func scale(of stated: [StatedQuantity], in option: String) -> Double {
    guard stated[1].value >= 1e6 * max(stated[0].value, 1) / 1e3 else { return 1 }
    let words = ["million": 1e6, "billion": 1e9, "trillion": 1e12]
    return words.first { option.contains(" \($0.key)") }?.value ?? 1
  }

  /// Whether a question that deliberately gives the value of a fact does not contain it.
  private func missing(_ fact: Fact, in text: String) -> String? {
    guard let value = number(of: fact) else {
      return names(of: fact).contains { PrintedClaims.holds(text, $0) }
        ? nil : "does not say \(names(of: fact)[0]) (\(text))"
    }
    return StatedQuantity.all(in: text).contains { PrintedClaims.isSame($0.value, value) }
      ? nil : "does not say \(value) (\(text))"
  }

  // MARK: Times

  /// The error in a timeline: the events shown have the years of facts, ascending, and the one fact that
  /// is not shown belongs where the right option is.
  private func timeline(_ form: Form, _ facts: [Fact]) -> String? {
    let shown = form.items.compactMap { PrintedClaims.year(at: $0) }
    guard shown.count == form.items.count, shown == shown.sorted() else {
      return "its events have no years in order (\(form.items.joined(separator: "; ")))"
    }
    var asked = facts.compactMap { fact -> Int? in
      switch fact.value {
      case .year(let year): year
      case .date(let date): date.year
      default: nil
      }
    }
    for year in shown {
      guard let place = asked.firstIndex(of: year) else { return "no fact is of \(year)" }
      asked.remove(at: place)
    }
    guard asked.count == 1 else { return "\(asked.count) of its facts are not shown" }
    let place = shown.count { $0 < asked[0] }
    return place == form.right ? nil : "the option to pick is not \(form.options[place])"
  }

  /// The year with which a text begins: "1914: …", "44 BCE: …".
  private static func year(at text: String) -> Int? {
    let words = text.prefix { $0 != ":" }.split(separator: " ")
    guard let number = words.first.flatMap({ Int($0) }) else { return nil }
    return words.count > 1 ? -number : number
  }

  /// The error in the time shown with the source.
  private func time(_ words: String?, _ fact: Fact) -> String? {
    guard let words else { return nil }
    guard let span = fact.asOf else { return "shows a time, \(words), that the fact does not have" }
    let (first, last) = (span.start.year, (span.end ?? span.start).year)
    for word in words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard let year = Int(word.prefix(4)), word.count >= 4 else { continue }
      let length = word.hasSuffix("s") ? 9 : 0
      if year + length < first || year > last { return "\(words) is not \(span)" }
    }
    let said = PrintedClaims.months.filter { PrintedClaims.holds(words, $0) }
    let meant = [span.start.month, span.end?.month].compactMap { $0 }.map {
      PrintedClaims.months[$0 - 1]
    }
    return said.allSatisfy(meant.contains) ? nil : "\(words) is not \(span)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Whether a text contains a date in the format of the files: 1932-08, 2017-10-01.
  static func hasDigitDate(_ text: String) -> Bool {
    text.split { !$0.isNumber && $0 != "-" }.contains { word in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
      guard parts == [4, 2] || parts == [4, 2, 2] else { return false }
      return Int(word.dropFirst(5).prefix(2)).map { 1...12 ~= $0 } ?? false
    }
  }

  // MARK: Facts

  /// The number in a fact; for a range its lower end.
  private func number(of fact: Fact) -> Double? {
    switch fact.value {
    case .quantity(let text, _): Double(text)
    case .interval(let low, _, _): Double(low)
    case .year(let year): Double(abs(year))
    default: nil
    }
  }

  private func unit(of fact: Fact) -> String {
    switch fact.value {
    case .quantity(_, let unit), .interval(_, _, let unit): unit
    default: ""
    }
  }

  /// Every text for the value of a fact.
  private func names(of fact: Fact) -> [String] {
    switch fact.value {
    case .entity(let id): [entities[id]?.name ?? id] + (entities[id]?.accept ?? []) + fact.accept
    case .name(let text, _), .text(let text), .open(let text), .choice(let text):
      [text] + fact.accept
    case .date(let date):
      [
        [
          date.day.map(String.init), date.month.map { PrintedClaims.months[$0 - 1] },
          "\(date.year)",
        ]
        .compactMap { $0 }.joined(separator: " ")
      ]
    case .list(let items, _, _), .sequence(let items): items.map(\.name)
    case .quantity, .interval, .year: []
    }
  }

  /// Whether a text contains the value of a fact in a form that is not already in the question.
  private func says(_ text: String, _ fact: Fact, beside question: String) -> Bool {
    let names = names(of: fact)
    return PrintedClaims.holds(text, names[0])
      || names.dropFirst().contains {
        PrintedClaims.holds(text, $0) && !PrintedClaims.holds(question, $0)
      }
  }

  /// Whether the words of one text occur in another, one after the other: Niger is not in Nigeria, nor
  /// C in C♯. Chinese is written without spaces.
  static func holds(_ text: String, _ words: String) -> Bool {
    func plain(_ text: String) -> String {
      " "
        + text.lowercased().split { !$0.isLetter && !$0.isNumber && !"♯♭#+".contains($0) }
        .joined(separator: " ") + " "
    }
    let isSpaced = words.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
    return plain(text).contains(plain(words))
      || !isSpaced && words.count > 1 && text.contains(words)
  }

  /// An answer as it is shown, without the words that its question must contain itself.
  private static func unhedged(_ answer: String) -> String {
    let hedges = ["about ", "more than ", "less than ", "at least ", "at most "]
    return hedges.first(where: answer.hasPrefix).map { String(answer.dropFirst($0.count)) }
      ?? answer
  }

  private static func isSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
  }
}
