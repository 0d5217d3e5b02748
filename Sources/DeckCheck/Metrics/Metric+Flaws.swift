import Deck

extension Metric {
  static let flaws = Metric(
    "M04", "item flaws", "breaches of the rules for writing choices", target: "0"
  ) { survey in
    let found = survey.choices.flatMap { choice in
      ItemFlaw.allCases.filter { $0.isFound(in: choice, survey) }.map {
        "\(choice.card.id): \($0.rawValue) (\(choice.form.options.joined(separator: " · ")))"
      }
    }
    return .none(found, of: survey.choices.count)
  }
}
