/// An expression that a fact's value must agree with.
struct Derivation {
  var expression: Expression
  var place: Place
  /// The stated value, with which the result must agree.
  var value: DecimalText
  /// The location of the value, where a difference is reported.
  var valuePlace: Place
  /// The values of the other columns in the same row, by column id.
  var names: [String: Numbers.Entry] = [:]
}

extension Derivation {
  /// The expression of a fact; nil if it has none.
  init?(_ fields: Fields, of type: ValueType, _ value: ReadValue, _ problems: inout Problems) {
    let expected = "an expression such as 528 - 420"
    if type == .derived, !fields.has("expression") {
      fields.lacks("expression", expected: expected, &problems)
    }
    guard fields.has("expression"), type == .derived || type == .quantity,
      let text = fields.text("expression", expected: expected, &problems),
      let expression = Expression(text, &problems), let number = value.number
    else { return nil }
    self.init(expression: expression, place: text.place, value: number, valuePlace: value.place)
  }
}

extension ReadFacts {
  /// The numbers that expressions can use.
  func numbers(_ drafts: FactDrafts) -> Numbers {
    var numbers = Numbers()
    numbers.facts = columns
    for id in drafts.ids.all { numbers.facts[id] = .unavailable }
    for id in drafts.tables + emptyCells { numbers.facts[id] = .other }
    for fact in facts { numbers.facts[fact.id] = fact.value.entry }
    return numbers
  }

  /// Compares every derived value with the result of its expression.
  func checkDerivations(_ numbers: Numbers, _ problems: inout Problems) {
    var numbers = numbers
    for derivation in derivations {
      numbers.columns = derivation.names
      let decimals = derivation.value.decimals
      let place = derivation.place
      guard let value = derivation.expression.value(numbers, at: place, &problems),
        !Rounding.agree(value, derivation.value.double, decimals: decimals)
      else { continue }
      problems.add(
        derivation.valuePlace,
        "the value is \(derivation.value.text), but its expression comes to"
          + " \(Rounding.text(value, decimals: max(decimals, 2)))")
    }
  }
}

extension Expression {
  /// Reads an expression; nil, with a problem, if it is not one.
  init?(_ text: PlacedText, _ problems: inout Problems) {
    do {
      try self.init(text.text)
    } catch {
      if case .wrong(let words) = error { problems.add(text.place, words) }
      return nil
    }
  }

  /// Computes the value; nil, with a problem, if it has none.
  func value(_ numbers: Numbers, at place: Place, _ problems: inout Problems) -> Double? {
    do {
      return try value(numbers)
    } catch {
      if case .wrong(let words) = error { problems.add(place, words) }
      return nil
    }
  }
}
