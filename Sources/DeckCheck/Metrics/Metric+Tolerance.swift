import Deck
import Generator
import Grading

extension Metric {
  static let tolerance = Metric(
    "M18", "tolerance",
    "typed numbers for which another card's value of the same kind counts as right: of any unit "
      + "alike, or, where a range is right, of the same attribute",
    target: "0"
  ) { survey in
    let typed = survey.deck.cards.filter { $0.form(.typed) != nil && !$0.isReverse }
    let groups = Dictionary(grouping: typed) { card in
      survey.fact(of: card).map(World.group) ?? card.id
    }
    let found = typed.flatMap { card -> [String] in
      guard case .number(let key) = survey.keys.key(for: card, stem: card.forms[0].stem) else {
        return []
      }
      let others =
        key.precision == .exact
        ? key.siblings.all.map { ($0.answer, $0.label) }
        : groups[survey.fact(of: card).map(World.group) ?? card.id, default: []].compactMap {
          if case .number(let other) = $0.answer { (other.value, $0.label) } else { nil }
        }
      return others.filter { value, _ in
        value != key.value && Grading.judge(value, against: .number(key)).verdict == .correct
      }.map { "\(card.id): \($0.0), \($0.1), counts as right" }
    }
    return .none(found, of: typed.count)
  }
}
