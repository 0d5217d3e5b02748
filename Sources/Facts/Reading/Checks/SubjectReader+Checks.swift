extension SubjectReader {
  /// Reads an expression; nil, with a problem, if it is not one.
  mutating func expression(_ text: PlacedText) -> Expression? {
    do {
      return try Expression(text.text)
    } catch {
      if case .wrong(let words) = error { problems.add(text.place, words) }
      return nil
    }
  }

  /// Stores the expression with which the value of a fact must agree.
  mutating func derivation(_ fields: Fields, of type: ValueType, _ value: ReadValue) {
    let expected = "an expression such as 528 - 420"
    if type == .derived, !fields.has("expression") {
      fields.lacks("expression", expected: expected, problems: &problems)
    }
    guard fields.has("expression"), type == .derived || type == .quantity,
      let text = fields.text("expression", expected: expected, problems: &problems),
      let expression = expression(text), let number = value.number
    else { return }
    derivations.append(
      Derivation(
        expression: expression, place: text.place, value: number, valuePlace: value.place,
        names: [:]))
  }

  /// Compares every derived value with the result of its expression.
  mutating func checkDerivations() {
    for id in factIDs.all { numbers.facts[id] = .unavailable }
    for id in tableIDs.all + emptyCells { numbers.facts[id] = .other }
    for fact in facts {
      numbers.facts[fact.id] = single(fact.value).map { .number($0) } ?? .other
    }
    for derivation in derivations {
      numbers.columns = derivation.names
      let decimals = derivation.value.decimals
      guard let value = compute(derivation.expression, at: derivation.place) else { continue }
      guard !Rounding.agree(value, derivation.value.double, decimals: decimals) else { continue }
      problems.add(
        derivation.valuePlace,
        "the value is \(derivation.value.text), but its expression comes to"
          + " \(Rounding.text(value, decimals: max(decimals, 2)))")
    }
    numbers.columns = [:]
  }

  mutating func readChecks() {
    let keys = ["id", "expression", "equals", "digits", "differs", "note"]
    for node in files.section("checks") {
      guard let fields = Fields(node, of: "a check", keys: keys, problems: &problems) else {
        continue
      }
      let id = fields.id(problems: &problems)
      if let id { _ = checkIDs.claim(id, problems: &problems) }
      let differs = fields.flag("differs", problems: &problems) ?? false
      let digits = fields.integer("digits", in: 0...15, problems: &problems)
      let note = fields.text("note", problems: &problems)
      let left = fields.required(
        "expression", expected: "an expression such as {fact-a} - {fact-b}", problems: &problems)
      let right = fields.required(
        "equals", expected: "the number it must come to", problems: &problems)
      guard let left, let right else { continue }
      compare(left, right, digits: digits, differs: differs)
      checks.append(
        Check(
          id: id?.text ?? "", expression: left.text, equals: right.text, digits: digits,
          differs: differs, note: note?.text))
    }
  }

  private mutating func compare(
    _ left: PlacedText, _ right: PlacedText, digits: Int?, differs: Bool
  ) {
    let number = try? DecimalText(right.text)
    if number == nil, right.text.first.map({ $0.isNumber }) ?? false,
      !right.text.contains(where: { "+-*/({".contains($0) })
    {
      _ = self.number(right)
      return
    }
    guard let first = expression(left), let second = expression(right), files.isWhole else {
      return
    }
    guard let decimals = digits ?? number?.decimals else {
      problems.add(
        right.place, "a check between two expressions needs \"digits\", the decimals to compare")
      return
    }
    guard let a = compute(first, at: left.place), let b = compute(second, at: right.place) else {
      return
    }
    let agree = Rounding.agree(a, b, decimals: decimals)
    let shownA = Rounding.text(a, decimals: max(decimals, 2))
    let shownB = Rounding.text(b, decimals: max(decimals, 2))
    if differs, agree {
      problems.add(
        left.place,
        "the check says differs: yes, but the expression comes to \(shownA), which equals \(shownB)"
      )
    } else if !differs, !agree {
      problems.add(
        left.place,
        "the expression comes to \(shownA), not to \(shownB); correct one of them, or declare the"
          + " disagreement with differs: yes")
    }
  }

  private mutating func compute(_ expression: Expression, at place: Place) -> Double? {
    do {
      return try expression.value(numbers)
    } catch {
      if case .wrong(let words) = error { problems.add(place, words) }
      return nil
    }
  }
}
