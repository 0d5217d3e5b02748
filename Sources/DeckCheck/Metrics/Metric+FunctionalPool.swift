import Deck

extension Metric {
  static let functionalPool = Metric(
    "M08", "choices with plausible options",
    "choices with two to four options whose wrong options all have a plausibility of at "
      + "least 0.5",
    target: "at least 95%"
  ) { tested in
    let weak = tested.choices.compactMap { choice -> String? in
      guard 2...4 ~= choice.form.options.count else { return "\(choice.card.id): padded" }
      let least = tested.plausibilities(of: choice).min { $0.value < $1.value }
      guard let least, least.value < 0.5 else { return nil }
      let rounded = (least.value * 100).rounded() / 100
      return "\(choice.card.id): \(least.option) beside \(choice.rightOption), \(rounded)"
    }
    let count = tested.choices.count
    return .share(count - weak.count, of: count, atLeast: 0.95, missing: weak)
  }
}
