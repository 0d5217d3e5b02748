import Deck

extension Metric {
  static let numericOrder = Metric(
    "M17", "number choices out of order",
    "choices among numbers that are not in ascending order",
    target: "0"
  ) { tested in
    let numeric = tested.choices.filter { $0.view.values != nil }
    let found = numeric.filter { choice in
      guard let values = choice.view.values else { return false }
      return !zip(values, values.dropFirst()).allSatisfy(<)
    }
    return .none(found.map(\.card.id), of: numeric.count)
  }
}
