/// The accepted answer to a question about a number.
///
///     let registered = Sibling(answer: "935000", label: "the registered population of 2024")
///     NumberKey(value: "891271", unit: "person", figures: 3, siblings: [registered])
package struct NumberKey: Hashable, Sendable {
  /// The number in canonical form: "891271", "-16.6".
  package let value: String
  /// The unit of the fact: "person", "km2", "person/km2", "celsius", "percent", "RMB", "ton/year" …
  /// An unknown word is taken as the name of the things counted, "ox|oxen" as its singular and
  /// plural. Empty for a pure number.
  package let unit: String
  /// The precision with which the number is known.
  package let precision: Precision
  /// The significant figures that an answer needs, at least 1.
  package let figures: Int
  /// The answers to neighbouring questions in the same unit; this number may be among them.
  package let siblings: NumberSiblings

  /// The answer as it is shown: "6,761 km²", "about 30 miles", "600–650 mm", "more than 80%".
  package let display: String

  let target: ExactDecimal?
  let limits: ClosedRange<ExactDecimal>?
  let unitExpression: UnitExpression

  /// Creates a key.
  package init(
    value: String, unit: String = "", precision: Precision = .exact, figures: Int,
    siblings: [Sibling] = []
  ) {
    self.init(
      value: value, unit: unit, precision: precision, figures: figures,
      among: NumberSiblings(siblings, unit: unit))
  }

  /// Creates a key that shares its siblings with the keys of all numbers of its unit.
  package init(
    value: String, unit: String, precision: Precision, figures: Int, among siblings: NumberSiblings
  ) {
    self.value = value
    self.unit = unit
    self.precision = precision
    self.figures = max(1, figures)
    self.siblings = siblings
    display = NumberKey.display(value, unit, precision, withUnit: true)
    unitExpression = UnitReader.read(ofFact: unit)
    target = ExactDecimal(value)
    limits =
      switch precision {
      case .about(let low, let high), .within(let low, let high): NumberKey.range(low, high)
      default: nil
      }
  }

  private static func range(_ low: String, _ high: String) -> ClosedRange<ExactDecimal>? {
    guard let low = ExactDecimal(low), let high = ExactDecimal(high) else { return nil }
    return min(low, high)...max(low, high)
  }

  /// The answer as it is shown in a sentence that names the unit: "25.1 billion", "more than 80".
  package var displayWithoutUnit: String {
    NumberKey.display(value, unit, precision, withUnit: false)
  }

  /// A number as it is shown, with its hedge, and with its unit or without.
  package static func display(
    _ value: String, _ unit: String, _ precision: Precision, withUnit: Bool
  ) -> String {
    let number =
      if case .within(let low, let high) = precision {
        displayed(from: low, to: high, unit: unit, withUnit: withUnit)
      } else {
        displayed(number: value, unit: unit, withUnit: withUnit)
      }
    return [precision.hedge, number].compactMap { $0 }.joined(separator: " ")
  }
}
