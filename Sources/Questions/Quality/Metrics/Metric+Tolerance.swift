import Grading

extension Metric {
  static let tolerance = Metric(
    "M18", "tolerance",
    "typed numbers for which another card's value of the same kind counts as right",
    target: "0"
  ) { survey in
    let typed = survey.deck.cards.filter { $0.form(.typed) != nil }
    let found = typed.flatMap { card -> [String] in
      guard case .number(let key) = survey.keys.key(for: card, stem: card.forms[0].stem),
        key.precision == .exact
      else { return [] }
      return key.siblings.filter { sibling in
        sibling.answer != key.value
          && Grading.judge(sibling.answer, against: .number(key)).verdict == .correct
      }.map { "\(card.id): \($0.answer), \($0.label), counts as right" }
    }
    return .none(found, of: typed.count)
  }
}
