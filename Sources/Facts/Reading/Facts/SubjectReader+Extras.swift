extension SubjectReader {
  /// The parts of a fact besides its value.
  struct Extras {
    var accept: [String] = []
    var askMore: [String] = []
    var pool: [String] = []
    var neverDistractors: [String] = []
    var note: String?
    var authorNote: String?
    var plausible: Interval?
    var exactSpelling = false
  }

  mutating func extras(_ fields: Fields) -> Extras {
    var extras = Extras()
    extras.accept = otherForms(fields)
    extras.askMore = texts(fields, "ask_more", "a list of answers that are not enough")
    extras.pool = texts(fields, "pool", "a list of wrong options")
    extras.neverDistractors = texts(
      fields, "never_distractors", "a list of texts never to offer as wrong")
    extras.note = fields.text("note", expected: "a line of text", problems: &problems)?.text
    extras.authorNote =
      fields.text("author_note", expected: "a line of text", problems: &problems)?.text
    let range = "a range such as 95..105"
    extras.plausible = fields.text("plausible", expected: range, problems: &problems).flatMap {
      interval($0)
    }
    extras.exactSpelling = fields.flag("exact_spelling", problems: &problems) ?? false
    return extras
  }

  private mutating func texts(_ fields: Fields, _ key: String, _ expected: String) -> [String] {
    fields.texts(key, expected: expected, problems: &problems).map(\.text)
  }

  /// Checks that a choice outside a table has a pool by the author.
  mutating func checkPool(_ fields: Fields, _ pool: [String]) {
    guard pool.isEmpty else { return }
    let expected = "a list of wrong options, since the fact is a choice"
    if !fields.has("pool") {
      fields.lacks("pool", expected: expected, problems: &problems)
    } else if fields["pool"]?.content == .list([]) {
      problems.add(fields.keyPlace("pool"), "\"pool\" is empty; expected \(expected)")
    }
  }

  /// Checks that no text is both right and wrong, or both right and not precise enough.
  mutating func checkOptions(_ extras: Extras, against value: Value, _ fields: Fields) {
    if let range = extras.plausible, case .quantity(let text, _) = value,
      let number = Double(text), let low = Double(range.low), let high = Double(range.high),
      !(low < number && number < high)
    {
      problems.add(
        fields.keyPlace("plausible"),
        "the value \(text) is not between \(range.low) and \(range.high), where wrong options lie")
    }
    let right = Set((shown(value) + extras.accept).map { $0.lowercased() })
    for option in extras.pool where right.contains(option.lowercased()) {
      problems.add(
        fields.keyPlace("pool"), "the pool offers \(quoted(option)) as wrong, but it is right")
    }
    for form in extras.askMore where right.contains(form.lowercased()) {
      problems.add(
        fields.keyPlace("ask_more"),
        "\(quoted(form)) is under ask_more, as not enough, but it is also right")
    }
  }

  /// The value's own texts, which a pool must not repeat.
  private func shown(_ value: Value) -> [String] {
    switch value {
    case .quantity(let text, _), .text(let text), .choice(let text), .name(let text, _): [text]
    case .year(let year): [String(year)]
    case .date(let date): ["\(date)"]
    case .entity(let id):
      [id] + (entity(id).map { [$0.name] + $0.accept } ?? [])
    case .list(let items, _, _), .sequence(let items):
      items.flatMap { [$0.name] + $0.accept }
    case .interval: []
    }
  }
}
