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
  /// The answers to neighbouring questions, in the same unit.
  package let siblings: [Sibling]

  let target: ExactDecimal?
  let limits: ClosedRange<ExactDecimal>?
  let unitExpression: UnitExpression
  /// The siblings' values in ascending order, each with its place in `siblings`.
  let siblingValues: [SiblingValue]

  /// A sibling's answer as a number.
  struct SiblingValue: Hashable, Sendable {
    let value: ExactDecimal
    let index: Int
  }

  /// Makes a key.
  package init(
    value: String, unit: String = "", precision: Precision = .exact, figures: Int,
    siblings: [Sibling] = []
  ) {
    let expression = UnitReader.read(PlainText.scalars(of: unit))
    self.value = value
    self.unit = unit
    self.precision = precision
    self.figures = max(1, figures)
    self.siblings = siblings
    unitExpression = expression
    target = ExactDecimal(value)
    limits =
      switch precision {
      case .about(let low, let high), .within(let low, let high): NumberKey.range(low, high)
      default: nil
      }
    siblingValues = siblings.enumerated().compactMap { index, sibling in
      let value =
        ExactDecimal(sibling.answer)
        ?? (try? NumberReader.read(sibling.answer, asked: expression))?.amount.value
      return value.map { SiblingValue(value: $0, index: index) }
    }.sorted { $0.value == $1.value ? $0.index < $1.index : $0.value < $1.value }
  }

  private static func range(_ low: String, _ high: String) -> ClosedRange<ExactDecimal>? {
    guard let low = ExactDecimal(low), let high = ExactDecimal(high) else { return nil }
    return min(low, high)...max(low, high)
  }

  /// The siblings with values in a range, ascending. O(log n) and their number.
  func siblingValues(in range: ClosedRange<ExactDecimal>) -> ArraySlice<SiblingValue> {
    var low = 0
    var high = siblingValues.count
    while low < high {
      let middle = (low + high) / 2
      if siblingValues[middle].value < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return siblingValues[low...].prefix { $0.value <= range.upperBound }
  }

  /// The form shown: "6,761 km²", "about 30 miles", "600–650 mm", "at least 80%".
  package var display: String {
    switch precision {
    case .exact, .figures, .decimals: displayed(number: value, unit: unit)
    case .about: "about " + displayed(number: value, unit: unit)
    case .within(let low, let high): displayed(from: low, to: high, unit: unit)
    case .atLeast: "at least " + displayed(number: value, unit: unit)
    case .atMost: "at most " + displayed(number: value, unit: unit)
    }
  }
}
