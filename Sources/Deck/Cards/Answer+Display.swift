import Grading

extension Answer {
  /// The answer as a learner reads it: "6,761 km²", "11 August 1945", "rice, maize and soybeans".
  package var display: String {
    switch self {
    case .number(let number):
      NumberKey.display(number.value, number.unit, number.precision, withUnit: true)
    case .year(let year): YearKey(year: year).display
    case .date(let date): DateKey(date, among: DateSiblings()).display
    case .name(let name): name.accepted[0]
    case .list(let list): list.items.map { $0[0] }.joined(separator: ", ")
    }
  }

  /// The accepted forms of a name; empty for any other answer.
  package var names: [String] {
    if case .name(let name) = self { name.accepted } else { [] }
  }

  /// The answer in a sentence that contains the unit: "6,761", "25.1 billion", "about 30".
  package var bare: String {
    guard case .number(let number) = self else { return display }
    return NumberKey.display(number.value, number.unit, number.precision, withUnit: false)
  }

  /// Whether another answer to the same question would also be right.
  package func accepts(_ other: Answer) -> Bool {
    switch (self, other) {
    case (.number(let mine), .number(let theirs)):
      guard let value = Double(theirs.value), let own = Double(mine.value) else { return false }
      switch mine.precision {
      case .exact, .figures, .decimals: return value == own
      case .about(let low, let high), .within(let low, let high):
        return (Double(low) ?? own)...(Double(high) ?? own) ~= value
      case .atLeast: return value >= own
      case .atMost: return value <= own
      case .moreThan: return value > own
      case .lessThan: return value < own
      }
    case (.name(let mine), .name(let theirs)):
      return !Set(mine.accepted).isDisjoint(with: theirs.accepted)
    default: return self == other
    }
  }
}
