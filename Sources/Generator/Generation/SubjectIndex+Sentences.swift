import Deck
import Facts
import Grading

extension SubjectIndex {
  /// An option as it is written in a sentence: a number without its unit but with its scale, as in
  /// "25.1 billion"; a name with its article.
  func sentence(_ option: String, for answer: Answer) -> String {
    guard case .number = answer else { return sayings[option] ?? option }
    let number = option.prefix { $0.isNumber || "-−,.".contains($0) }
    let scale = option.dropFirst(number.count).split(separator: " ").first
    guard let scale, ["million", "billion", "trillion"].contains(scale) else {
      return String(number)
    }
    return "\(number) \(scale)"
  }

  /// The author's statement of a fact with a value in it, or with a gap.
  ///
  /// The unit after the value, the article before it and the source's hedge are adjusted to the
  /// value; a gap gives nothing of the value away:
  ///
  ///     "It takes {value} hours."          with 1      It takes 1 hour.
  ///     "It takes {value} hours."          a gap       It takes less than […] hour(s).
  ///     "It has a {value} climate."        a gap       It has a(n) […] climate.
  func statement(_ state: String, of fact: Fact, value: String) -> String {
    let isGap = value == ClozeForm.gap
    var state = state
    if case .quantity(_, let unit) = fact.value {
      state = SubjectIndex.agreeing(
        state, unit: unit, value: isGap ? nil : value, of: answer(to: fact))
    }
    guard isGap else { return filled(state, for: fact, value: value) }
    var said = value
    if case .number(let number) = answer(to: fact), let hedge = number.precision.hedge,
      !Hedges.says(state, hedge)
    {
      said = "\(hedge) \(value)"
    }
    for article in [" a", " an"] {
      state = state.replacing("\(article) {value}", with: " \(indefinite(fact)) {value}")
    }
    return filled(state, for: fact, value: said)
  }

  /// The author's statement of a fact with its own value, unit and hedge; nil if there is none.
  package func statement(of fact: Fact) -> String? {
    fact.wording.state.map { statement($0, of: fact, value: value(of: fact)) }
  }

  /// The article before a gap: the one that all of the author's options have, or both.
  private func indefinite(_ fact: Fact) -> String {
    let articles = Set(([value(of: fact)] + fact.wrongOptions).map(Template.indefinite))
    return articles.count == 1 && !fact.pool.isEmpty ? articles.first ?? "a(n)" : "a(n)"
  }

  /// The statement with the unit after the value in singular or plural; before a gap for a small
  /// count in both.
  private static func agreeing(
    _ state: String, unit: String, value: String?, of answer: Answer
  ) -> String {
    let word = UnitWord(unit)
    guard word.one != word.several,
      !["person", "people", "percent", "celsius"].contains(unit)
    else { return state }
    let noun: String
    if let value {
      noun = value.split(separator: " ").last == "1" ? word.one : word.several
    } else if case .number(let number) = answer, let size = Double(number.value), size <= 12 {
      noun = word.several == word.one + "s" ? "\(word.one)(s)" : word.several
    } else {
      noun = word.several
    }
    return [word.several, word.one].first { state.contains("{value} \($0)") }.map {
      state.replacing("{value} \($0)", with: "{value} \(noun)")
    } ?? state
  }

  /// Names with their articles in a sentence: those of the entities, and those of the author's
  /// wrong options. If every entity of a class has an article, so has an option of that class that
  /// is not an entity, or the article would give the right one away: the Songhua River, the Nen
  /// River.
  static func sayings(_ subject: Subject, _ entities: [String: Entity]) -> [String: String] {
    var sayings = Dictionary(subject.entities.map { ($0.name, said($0)) }) { first, _ in first }
    let classes = Dictionary(grouping: subject.entities, by: \.class)
    for fact in subject.facts {
      guard case .entity(let id) = fact.value, let right = entities[id] else { continue }
      let hasOwn = fact.pool.contains { $0.hasPrefix("the ") }
      let peers = classes[right.class, default: []]
      let article =
        !hasOwn && peers.count > 1 && peers.allSatisfy { $0.article == right.article }
        ? right.article : nil
      for (option, written) in zip(fact.wrongOptions, fact.pool) where sayings[option] == nil {
        sayings[option] = article.map { "\($0) \(written)" } ?? written
      }
    }
    return sayings
  }
}

extension Fact {
  /// The author's wrong options as they are offered; names without their article.
  package var wrongOptions: [String] {
    guard case .entity = value else { return pool }
    return pool.map { $0.hasPrefix("the ") ? String($0.dropFirst(4)) : $0 }
  }
}

/// Words that mark a number in a sentence as not exact.
enum Hedges {
  private static let words = [
    "about": [
      "about", "roughly", "approximately", "around", "some", "nearly", "almost", "close to",
    ],
    "more than": ["more than", "over", "above", "exceed", "exceeds", "exceeded"],
    "less than": ["less than", "fewer than", "under", "below"],
    "at least": ["at least", "more than", "over", "no fewer than", "no less than"],
    "at most": ["at most", "within", "up to", "no more than", "less than", "fewer than"],
  ]

  /// Whether a template contains a hedge outside its placeholders.
  static func says(_ template: String, _ hedge: String) -> Bool {
    let text = OptionText(template.replacing("{about}", with: "…"))
    return words[hedge, default: []].contains { text.holds(OptionText($0)) }
  }
}
