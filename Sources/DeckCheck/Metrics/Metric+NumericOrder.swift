import Deck

extension Metric {
  static let numericOrder = Metric(
    "M17", "order of numbers", "choices among numbers that do not ascend", target: "0"
  ) { survey in
    let numeric = survey.choices.filter { $0.view.values != nil }
    let found = numeric.filter { choice in
      guard let values = choice.view.values else { return false }
      return !zip(values, values.dropFirst()).allSatisfy(<)
    }
    return .none(found.map(\.card.id), of: numeric.count)
  }
}
