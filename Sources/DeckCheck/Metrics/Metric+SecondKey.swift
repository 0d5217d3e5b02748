import Deck
import Grading

extension Metric {
  static let secondKey = Metric(
    "M06", "wrong options that the judge accepts",
    "wrong options that the judge would mark right",
    target: "0"
  ) { tested in
    let found = tested.choices.flatMap { choice in
      let key = tested.keys.key(for: choice.card, stem: choice.form.stem)
      return choice.form.options.enumerated().compactMap { place, option -> String? in
        guard place != choice.form.right else { return nil }
        let verdict = Grading.judge(option, against: key).verdict
        return verdict == .correct ? "\(choice.card.id): \(option) is right too" : nil
      }
    }
    return .none(found, of: tested.choices.count)
  }
}
