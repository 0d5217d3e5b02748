/// The parts of a fact or a column besides its value.
struct Extras {
  var accept: [String]
  var askMore: [String]
  var pool: [String]
  var points: [Item]
  var neverDistractors: [String]
  var note: String?
  var authorNote: String?
  var plausible: Interval?
  var exactSpelling: Bool
  var spelling: Spelling
  /// The language whose articles a typed answer may leave off; nil for none.
  var language: String?
}

extension Extras {
  /// Reads them.
  /// - Parameters:
  ///   - fields: The fact or the column.
  ///   - subject: The language of the subject.
  ///   - problems: The list to which problems are added.
  init(_ fields: Fields, language subject: String, _ problems: inout Problems) {
    // English articles are left off in every name.
    language = fields.language(&problems) ?? (subject == "en" ? nil : subject)
    if fields.word("articles", ["asked": true, "optional": false], &problems) == true {
      language = nil
    }
    accept = fields.otherForms(&problems)
    spelling = Spelling(fields, &problems)
    askMore = fields.askMore(&problems)
    pool = fields.texts("pool", expected: "a list of wrong options", &problems).map(\.text)
    points = [Item](pointsIn: fields, &problems)
    let never = "a list of texts never to offer as wrong"
    neverDistractors = fields.texts("never_distractors", expected: never, &problems).map(\.text)
    note = fields.note("note", &problems)
    authorNote = fields.note("author_note", &problems)
    let range = fields.text("plausible", expected: "a range such as 95..105", &problems)
    plausible = range.flatMap { Interval($0, &problems) }
    exactSpelling = fields.flag("exact_spelling", &problems) ?? false
  }

  /// The accepted forms of a value, with those without an article.
  func accepted(of value: Value, and accept: [String]) -> [String] {
    guard let language else { return accept }
    let texts: [String]
    switch value {
    case .text(let text), .name(let text, _): texts = [text] + accept
    default: texts = accept
    }
    return accept + texts.compactMap { Articles.bare($0, in: language) }
  }

  /// Checks that a choice outside a table has a pool by the author.
  func checkPool(_ fields: Fields, _ problems: inout Problems) {
    guard pool.isEmpty else { return }
    let expected = "a list of wrong options, since the fact is a choice"
    if !fields.has("pool") {
      fields.lacks("pool", expected: expected, &problems)
    } else if fields["pool"]?.content == .list([]) {
      problems.add(fields.keyPlace("pool"), "\"pool\" is empty; expected \(expected)")
    }
  }

  /// Checks that no text is both right and wrong, or both right and not precise enough.
  func checkOptions(
    against value: Value, _ fields: Fields, entities: Known<Entity>, _ problems: inout Problems
  ) {
    if let range = plausible, case .quantity(let text, _) = value, let number = Double(text),
      let low = Double(range.low), let high = Double(range.high), !(low < number && number < high)
    {
      problems.add(
        fields.keyPlace("plausible"),
        "the value \(text) is not between \(range.low) and \(range.high), where wrong options lie")
    }
    let right = Set((value.shown(entities) + accept).map { $0.lowercased() })
    for option in pool where right.contains(option.lowercased()) {
      problems.add(
        fields.keyPlace("pool"), "the pool offers \(quoted(option)) as wrong, but it is right")
    }
    for form in askMore where right.contains(form.lowercased()) {
      problems.add(
        fields.keyPlace("ask_more"),
        "\(quoted(form)) is under ask_more, as not enough, but it is also right")
    }
  }
}

extension Fields {
  /// A language whose articles are known.
  fileprivate func language(_ problems: inout Problems) -> String? {
    let expected = alternatives(Articles.languages)
    guard let text = text("language", expected: expected, &problems) else { return nil }
    if !Articles.languages.contains(text.text) {
      problems.add(
        text.place, "the articles of \(quoted(text.text)) are not known; expected \(expected)")
    }
    return text.text
  }

  /// Answers that are right but not precise enough.
  func askMore(_ problems: inout Problems) -> [String] {
    let expected = "a list of answers that are not enough"
    return texts("ask_more", expected: expected, &problems).map(\.text)
  }

  /// A line of context.
  func note(_ key: String, _ problems: inout Problems) -> String? {
    text(key, expected: "a line of text", &problems)?.text
  }
}

extension Value {
  /// The value's own texts, which a pool must not repeat.
  fileprivate func shown(_ entities: Known<Entity>) -> [String] {
    switch self {
    case .quantity(let text, _), .text(let text), .open(let text), .choice(let text),
      .name(let text, _):
      [text]
    case .year(let year): [String(year)]
    case .date(let date): ["\(date)"]
    case .entity(let id): [id] + (entities[id].map { [$0.name] + $0.accept } ?? [])
    case .list(let items, _, _), .sequence(let items): items.flatMap { [$0.name] + $0.accept }
    case .interval: []
    }
  }
}
