import Deck
import Grading

extension Metric {
  static let judging = Metric(
    "M32", "answers judged wrongly",
    "accepted forms that the judge rejects, and answers of siblings that it accepts",
    target: "0"
  ) { tested in
    var tried = 0
    var found: [String] = []
    for card in tested.deck.cards {
      let key = tested.keys.key(for: card, stem: card.forms[0].stem)
      for form in accepted(card.answer) {
        tried += 1
        let verdict = Grading.judge(form, against: key).verdict
        if verdict != .correct { found.append("\(card.id): \(form) is \(verdict.rawValue)") }
      }
      for sibling in siblings(of: key, card.answer) {
        tried += 1
        if Grading.judge(sibling, against: key).verdict == .correct {
          found.append("\(card.id): \(sibling), a sibling's answer, is correct")
        }
      }
    }
    return .none(found, of: tried)
  }

  private static func accepted(_ answer: Answer) -> [String] {
    switch answer {
    case .number, .year, .date: [answer.display]
    case .name(let name): name.accepted
    case .list(let list):
      [list.items.prefix(list.needed).map { $0[0] }.joined(separator: "; ")]
    }
  }

  /// Answers of siblings that are not right here because of their value.
  private static func siblings(of key: Key, _ answer: Answer) -> [String] {
    switch (key, answer) {
    case (.number(let number), .number(let own)):
      number.siblings.all.map(\.answer).filter { text in
        var other = own
        other.value = text
        return text != own.value && !answer.accepts(.number(other))
      }
    case (.year(let year), .year(let own)):
      year.siblings.all.map(\.answer).filter { $0 != String(own) }
    case (.name(let name), .name(let own)):
      name.siblings.map(\.answer).filter { !own.accepted.contains($0) }
    default: []
    }
  }
}
