import Glibc

extension Metric {
  static let functionalPool = Metric(
    "M08", "options that work",
    "choices with three or four options, none padded, each wrong number within a factor of five",
    target: "at least 95 %"
  ) { survey in
    let weak = survey.choices.filter { choice in
      guard 3...4 ~= choice.form.options.count else { return true }
      guard let values = choice.view.values else { return false }
      let right = values[choice.form.right]
      return values.contains { $0 * right < 0 || right != 0 && abs(log($0 / right)) > log(5) }
    }
    let count = survey.choices.count
    return .share(
      count - weak.count, of: count, atLeast: 0.95, missing: weak.map { "\($0.card.id)" })
  }
}
