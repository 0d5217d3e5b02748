import Deck

extension Metric {
  static let flaws = Metric(
    "M04", "choices with a writing flaw",
    "choices that break a rule for writing choices",
    target: "0"
  ) { tested in
    let found = tested.choices.flatMap { choice in
      ItemFlaw.allCases.filter { $0.isFound(in: choice, tested) }.map {
        "\(choice.card.id): \($0.rawValue) (\(choice.form.options.joined(separator: " · ")))"
      }
    }
    return .none(found, of: tested.choices.count)
  }
}
