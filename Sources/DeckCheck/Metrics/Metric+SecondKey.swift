import Deck
import Grading

extension Metric {
  static let secondKey = Metric(
    "M06", "second key", "wrong options that the judge takes for right", target: "0"
  ) { survey in
    let found = survey.choices.flatMap { choice in
      let key = survey.keys.key(for: choice.card, stem: choice.form.stem)
      return choice.form.options.enumerated().compactMap { place, option -> String? in
        guard place != choice.form.right else { return nil }
        let verdict = Grading.judge(option, against: key).verdict
        return verdict == .correct ? "\(choice.card.id): \(option) is right too" : nil
      }
    }
    return .none(found, of: survey.choices.count)
  }
}
