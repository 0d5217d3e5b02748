/// The answer to a question for a number.
///
///     let registered = Sibling(answer: "935000", label: "the registered population of 2024")
///     NumberKey(value: "891271", unit: "person", figures: 3, siblings: [registered])
package struct NumberKey: Hashable, Sendable {
  /// The number in canonical form: "891271", "-16.6".
  package let value: String
  /// The unit of the fact: "person", "km2", "person/km2", "celsius", "percent", "RMB", "ton/year" …
  /// A word this app does not know counts things of that name. Empty for a pure number.
  package let unit: String
  /// How exactly the number is known.
  package let precision: Precision
  /// The significant figures asked, at least 1.
  package let figures: Int
  /// The numbers that neighbouring questions have, in the same unit; the key's own may be among them.
  package let siblings: NumberSiblings

  let target: ExactDecimal?
  let limits: ClosedRange<ExactDecimal>?
  let unitExpression: UnitExpression

  /// Makes a key.
  package init(
    value: String, unit: String = "", precision: Precision = .exact, figures: Int,
    siblings: [Sibling] = []
  ) {
    self.init(
      value: value, unit: unit, precision: precision, figures: figures,
      among: NumberSiblings(siblings, unit: unit))
  }

  /// Makes a key that shares its siblings with the keys of all numbers of its unit.
  package init(
    value: String, unit: String, precision: Precision, figures: Int, among siblings: NumberSiblings
  ) {
    self.value = value
    self.unit = unit
    self.precision = precision
    self.figures = max(1, figures)
    self.siblings = siblings
    unitExpression = UnitReader.read(PlainText.scalars(of: unit))
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

  /// The form shown: "6,761 km²", "about 30 miles", "600–650 mm", "more than 80%".
  package var display: String { display(withUnit: true) }

  /// The form shown where the sentence around it names the unit: "25.1 billion", "more than 80".
  package var displayWithoutUnit: String { display(withUnit: false) }

  private func display(withUnit: Bool) -> String {
    let number =
      if case .within(let low, let high) = precision {
        displayed(from: low, to: high, unit: unit, withUnit: withUnit)
      } else {
        displayed(number: value, unit: unit, withUnit: withUnit)
      }
    return [precision.hedge, number].compactMap { $0 }.joined(separator: " ")
  }
}
