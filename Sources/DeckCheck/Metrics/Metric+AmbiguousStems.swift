import Deck
import Facts
import Generator

extension Metric {
  static let ambiguousStems = Metric(
    "M05", "ambiguous questions",
    "questions that fit several facts by the subject and the qualifiers they name, or that "
      + "two cards ask with different answers",
    target: "0"
  ) { tested in
    let groups = ClaimGroups(tested.index)
    let questions = Dictionary(grouping: tested.deck.cards, by: Metric.question)
    let gaps = Dictionary(grouping: tested.deck.cards.filter { $0.gap != nil }) { $0.gap }
    var asked = 0
    var found: [String] = []
    for card in tested.deck.cards {
      let alike = questions[Metric.question(of: card), default: []]
      let twins = (alike + (card.gap.flatMap { gaps[$0] } ?? [])).filter {
        $0.answer.display != card.answer.display
      }
      found += twins.prefix(1).map { "\(card.id): \($0.id) has the same question" }
      guard !card.isComposite, let fact = tested.fact(of: card) else { continue }
      for form in card.forms where form.kind != .trueFalse {
        asked += 1
        let others = groups.others(
          fitting: form.stem, of: fact, isReverse: card.isReverse,
          isStatement: form.kind == .cloze)
        found += others.prefix(1).map { "\(card.id), \(form.kind.rawValue): fits \($0.id) too" }
      }
    }
    return .none(found.uniqued(), of: asked)
  }

  /// The words of the question, including options to pick or arrange.
  private static func question(of card: Card) -> [String] {
    let form = card.forms[0]
    return OptionText(form.stem).words
      + (card.isComposite ? (form.options + form.items).sorted() : [])
  }
}

extension Card {
  /// The statement with a gap; nil if the card has none.
  fileprivate var gap: String? { forms.first { $0.kind == .cloze }?.stem }
}
