extension SubjectReader {
  /// The type and the wording given by an attribute, a fact or a column.
  ///
  /// - Parameters:
  ///   - fields: The mapping.
  ///   - types: The types allowed here.
  ///   - qualifiers: The names that templates may use in braces.
  ///   - question: The default for `ask`, by type; if there is none, `ask` is required.
  /// - Returns: nil if the type or the question is missing or wrong, which is reported.
  mutating func claim(
    _ fields: Fields, types: [ValueType], qualifiers: [String],
    question: ((ValueType, String?) -> String)? = nil
  ) -> Claim? {
    let type = valueType(fields, among: types)
    let isList = type == .list || type == .sequence
    let templates = templates(
      fields, qualifiers: qualifiers, isList: isList, mustAsk: question == nil)
    guard let type else { return nil }
    let unit = unit(fields, of: type)
    let script = part(
      fields, "script", of: [.name], type, expected: "a script such as latin or simplified")
    let to = part(fields, "to", of: [.relation], type, expected: "the class of the answer")
    if let to { _ = classIDs.check(to, problems: &problems) }
    guard let ask = templates[.ask] ?? question?(type, script?.text) else { return nil }
    if type == .name, script == nil || type == .relation, to == nil { return nil }
    let wording = Wording(
      ask: ask, reverse: templates[.reverse], phrase: templates[.phrase],
      label: templates[.label], state: templates[.state], compare: templates[.compare],
      order: templates[.order],
      most: templates[.most], least: templates[.least], match: templates[.match],
      odd: templates[.odd], which: templates[.which], contrast: templates[.contrast])
    return Claim(type: type, unit: unit, script: script?.text, to: to?.text, wording: wording)
  }

  /// The templates of a mapping, checked. A template that is `none` is left out.
  mutating func templates(
    _ fields: Fields, qualifiers: [String], isList: Bool, mustAsk: Bool
  ) -> [Template: String] {
    var texts: [Template: String] = [:]
    for template in Template.allCases {
      let expected = "a text in quotes"
      let text =
        template == .ask && mustAsk
        ? fields.required("ask", expected: "the question, in quotes", problems: &problems)
        : fields.text(template.rawValue, expected: expected, problems: &problems)
      guard let text else { continue }
      if template != .ask, text.text == "none" { continue }
      // A value that can be ranked but is too common to ask back needs no template for ranking.
      if template == .reverse, text.text == "ranked-only" { continue }
      template.check(text, qualifiers: qualifiers, isList: isList, problems: &problems)
      texts[template] = text.text
    }
    return texts
  }

  /// The type of a mapping, one of those allowed.
  private mutating func valueType(_ fields: Fields, among types: [ValueType]) -> ValueType? {
    let words = types.map(\.rawValue)
    let expected = alternatives(words)
    guard let text = fields.required("type", expected: expected, problems: &problems) else {
      return nil
    }
    if let type = ValueType(rawValue: text.text), types.contains(type) { return type }
    let hint = Nearest.hint(for: text.text, among: words)
    problems.add(
      text.place,
      "unknown type \(quoted(text.text)) in \(fields.owner)"
        + (hint.isEmpty ? "; expected \(expected)" : hint))
    return nil
  }

  /// The unit; a quantity without one is a plain number.
  private mutating func unit(_ fields: Fields, of type: ValueType) -> String {
    guard let node = fields["unit"] else { return "" }
    guard type == .quantity || type == .derived else {
      problems.add(fields.keyPlace("unit"), "\"unit\" belongs to the type quantity or derived")
      return ""
    }
    if case .text("") = node.content { return "" }
    let unit = fields.text("unit", expected: "a unit such as km2", problems: &problems)
    return unit?.text ?? ""
  }

  /// A key that is required for one type and not allowed for others.
  private mutating func part(
    _ fields: Fields, _ key: String, of owners: [ValueType], _ type: ValueType, expected: String
  ) -> PlacedText? {
    guard owners.contains(type) else {
      if fields.has(key) {
        let types = alternatives(owners.map(\.rawValue))
        problems.add(fields.keyPlace(key), "\(quoted(key)) belongs to the type \(types)")
      }
      return nil
    }
    guard let text = fields.required(key, expected: expected, problems: &problems),
      IDs.checkForm(text, problems: &problems)
    else { return nil }
    return text
  }
}
