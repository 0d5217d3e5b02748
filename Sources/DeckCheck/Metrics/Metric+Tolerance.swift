import Deck
import Generator
import Grading

extension Metric {
  static let tolerance = Metric(
    "M18", "numbers that fit another card",
    "typed numbers that would be right although they are the value of another card of the "
      + "same kind: of any similar unit, or, where a range is right, of the same attribute",
    target: "0"
  ) { tested in
    let typed = tested.deck.cards.filter { $0.form(.typed) != nil && !$0.isReverse }
    let groups = Dictionary(grouping: typed) { card in
      tested.fact(of: card).map(SubjectIndex.group) ?? card.id
    }
    let found = typed.flatMap { card -> [String] in
      guard case .number(let key) = tested.keys.key(for: card, stem: card.forms[0].stem) else {
        return []
      }
      let others =
        key.precision == .exact
        ? key.siblings.all.map { ($0.answer, $0.label) }
        : groups[tested.fact(of: card).map(SubjectIndex.group) ?? card.id, default: []].compactMap {
          if case .number(let other) = $0.answer { (other.value, $0.label) } else { nil }
        }
      return others.filter { value, _ in
        value != key.value && Grading.judge(value, against: .number(key)).verdict == .correct
      }.map { "\(card.id): \($0.0), \($0.1), counts as right" }
    }
    return .none(found, of: typed.count)
  }
}
