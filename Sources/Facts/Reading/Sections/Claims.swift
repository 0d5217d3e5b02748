extension Claim {
  /// The type and the wording given by an attribute, a fact or a column; nil if the type or the
  /// question is missing or wrong, which is reported.
  ///
  /// - Parameters:
  ///   - fields: The mapping.
  ///   - types: The types allowed here.
  ///   - qualifiers: The names that templates may use in braces.
  ///   - classes: The ids of the classes, to one of which a relation leads.
  ///   - problems: The list to which problems are added.
  ///   - question: The default for `ask`, by type and script; if there is none, `ask` is required.
  init?(
    _ fields: Fields, types: [ValueType], qualifiers: [String], classes: IDs,
    _ problems: inout Problems, question: ((ValueType, String?) -> String)? = nil
  ) {
    let type = fields.valueType(among: types, &problems)
    let isList = type == .list || type == .sequence
    let templates = fields.templates(
      qualifiers: qualifiers, isList: isList, mustAsk: question == nil, &problems)
    guard let type else { return nil }
    let unit = fields.unit(of: type, &problems)
    let script = fields.part(
      "script", of: .name, type, expected: "a script such as latin or simplified", &problems)
    let to = fields.part("to", of: .relation, type, expected: "the class of the answer", &problems)
    if let to { _ = classes.check(to, &problems) }
    guard let ask = templates[.ask] ?? question?(type, script?.text) else { return nil }
    if type == .name, script == nil || type == .relation, to == nil { return nil }
    var wording = Wording(ask: ask)
    wording.replace(by: templates, in: fields)
    self.init(type: type, unit: unit, script: script?.text, to: to?.text, wording: wording)
  }

  /// The claim of an attribute, with the wording that a fact or a column overrides.
  init?(
    _ fields: Fields, ofAttribute id: PlacedText, qualifiers names: [String], _ owner: String,
    attributes: Known<Attribute>, _ problems: inout Problems
  ) {
    for key in ["type", "unit", "script", "to"] where fields.has(key) {
      problems.add(
        fields.keyPlace(key), "\(quoted(key)) comes from the attribute \(quoted(id.text))")
    }
    guard attributes.ids.check(id, &problems), let attribute = attributes[id.text] else {
      return nil
    }
    attribute.checkRequired(names, at: fields.place, owner, &problems)
    self = attribute.claim
    let own = fields.templates(
      qualifiers: names, isList: type == .list || type == .sequence, mustAsk: false, &problems)
    wording.ask = own[.ask] ?? wording.ask
    wording.replace(by: own, in: fields)
  }
}

extension Claim {
  /// Reports a number that the computed question does not give, a name in it that is none, and such a
  /// question of what is not computed.
  func checkComputed(
    by expression: Expression?, _ qualifiers: [String], _ fields: Fields, _ problems: inout Problems
  ) {
    guard let question = wording.askComputed, let names = Template.placeholders(question) else {
      return
    }
    guard let expression else {
      // An attribute may have it for those of its facts that are computed.
      if fields.has("ask_computed") {
        problems.add(
          fields.keyPlace("ask_computed"),
          "\"ask_computed\" belongs to a number that is computed from others")
      }
      return
    }
    let place = fields.has("ask_computed") ? fields.keyPlace("ask_computed") : fields.place
    for name in expression.names.subtracting(names).sorted() {
      problems.add(place, "\"ask_computed\" lacks {\(name)}, a number of the expression")
    }
    let known = expression.names.sorted() + ["about"] + qualifiers
    for name in names where !known.contains(name) {
      let list = known.map { "{\($0)}" }.joined(separator: ", ")
      problems.add(
        place, "unknown placeholder {\(name)} in \"ask_computed\"; known here are \(list)")
    }
  }
}

extension Attribute {
  /// Reports the qualifiers that an attribute requires and a fact or column lacks.
  fileprivate func checkRequired(
    _ qualifiers: [String], at place: Place, _ owner: String, _ problems: inout Problems
  ) {
    let others = qualifiers.filter { !requires.contains($0) }
    for name in requires where !qualifiers.contains(name) {
      let hint = Nearest.word(to: name, among: others).map { "; is \(quoted($0)) meant to be it?" }
      problems.add(
        place,
        "the attribute \(quoted(id)) requires the qualifier \(quoted(name)), which this"
          + " \(owner) lacks\(hint ?? "")")
    }
  }
}

extension Wording {
  /// Replaces the optional templates that a mapping has; one that is `none` is removed.
  fileprivate mutating func replace(by templates: [Template: String], in fields: Fields) {
    for template in Template.allCases where fields.has(template.rawValue) {
      if let part = template.part { self[keyPath: part] = templates[template] }
    }
  }
}

extension Template {
  /// The part of a wording that it is; nil for `ask`, which every wording has.
  fileprivate var part: WritableKeyPath<Wording, String?>? {
    switch self {
    case .ask: nil
    case .reverse: \.reverse
    case .phrase: \.phrase
    case .label: \.label
    case .state: \.state
    case .compare: \.compare
    case .order: \.order
    case .most: \.most
    case .least: \.least
    case .match: \.match
    case .odd: \.odd
    case .which: \.which
    case .contrast: \.contrast
    case .askComputed: \.askComputed
    }
  }
}

extension Fields {
  /// The templates of a mapping, checked. A template that is `none` is left out.
  fileprivate func templates(
    qualifiers: [String], isList: Bool, mustAsk: Bool, _ problems: inout Problems
  ) -> [Template: String] {
    var texts: [Template: String] = [:]
    for template in Template.allCases {
      let text =
        template == .ask && mustAsk
        ? required("ask", expected: "the question, in quotes", &problems)
        : text(template.rawValue, expected: "a text in quotes", &problems)
      guard let text else { continue }
      if template != .ask, text.text == "none" { continue }
      // A value that can be ranked but is too common to ask back needs no template for ranking.
      if template == .reverse, text.text == "ranked-only" { continue }
      template.check(text, qualifiers: qualifiers, isList: isList, &problems)
      texts[template] = text.text
    }
    return texts
  }

  /// The type of a mapping, one of those allowed.
  fileprivate func valueType(among types: [ValueType], _ problems: inout Problems) -> ValueType? {
    let words = types.map(\.rawValue)
    let expected = alternatives(words)
    guard let text = required("type", expected: expected, &problems) else { return nil }
    if let type = ValueType(rawValue: text.text), types.contains(type) { return type }
    let hint = Nearest.hint(for: text.text, among: words)
    problems.add(
      text.place,
      "unknown type \(quoted(text.text)) in \(owner)"
        + (hint.isEmpty ? "; expected \(expected)" : hint))
    return nil
  }

  /// The unit; a quantity without one is a plain number.
  fileprivate func unit(of type: ValueType, _ problems: inout Problems) -> String {
    guard let node = self["unit"] else { return "" }
    guard type == .quantity || type == .derived else {
      problems.add(keyPlace("unit"), "\"unit\" belongs to the type quantity or derived")
      return ""
    }
    if case .text("") = node.content { return "" }
    return text("unit", expected: "a unit such as km2", &problems)?.text ?? ""
  }

  /// A key that is required for one type and not allowed for others.
  fileprivate func part(
    _ key: String, of owner: ValueType, _ type: ValueType, expected: String,
    _ problems: inout Problems
  ) -> PlacedText? {
    guard type == owner else {
      if has(key) { problems.add(keyPlace(key), "\(quoted(key)) belongs to the type \(owner)") }
      return nil
    }
    guard let text = required(key, expected: expected, &problems), IDs.checkForm(text, &problems)
    else { return nil }
    return text
  }
}
