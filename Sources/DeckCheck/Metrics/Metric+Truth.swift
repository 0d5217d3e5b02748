import Deck
import Facts
import Grading

// Whether what is right counts as right, and only that.

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

extension Metric {
  static let recomputation = Metric(
    "M33", "sums that do not agree",
    "checks, derived facts and derived cells, computed from the facts, that neither agree "
      + "nor are declared to differ with a reason",
    target: "0"
  ) { tested in
    let all = tested.subject.recomputations()
    let wrong = all.filter { $0.outcome == .unexplained || $0.outcome == .broken }
    let explained = all.count { $0.outcome == .explained }
    let held = all.count - wrong.count - explained
    return Finding(
      state: wrong.isEmpty ? .met : .missed,
      value: "\(wrong.count) of \(all.count); \(held) agree, \(explained) declared to differ",
      details: wrong.map { "\($0.name): \($0.words)" })
  }
}

extension Metric {
  static let traps = Metric(
    "M34", "unguarded traps",
    "traps declared by the authors with a guard that fails on the deck",
    target: "0"
  ) { tested in
    let tried = TrapGuard(tested.subject, tested.deck, keys: tested.keys)
    let failures = tested.subject.traps.map { ($0.id, tried.failures(of: $0)) }
    let fallen = failures.filter { !$0.1.isEmpty }
    return Finding(
      state: fallen.isEmpty ? .met : .missed,
      value: "\(fallen.count) of \(failures.count)",
      details: fallen.flatMap { id, found in found.map { "\(id): \($0)" } })
  }
}

extension Metric {
  static let statements = Metric(
    "M36", "statements that differ from the facts",
    "statements, gaps with their answers, options, numbers and times in the deck that "
      + "differ from the facts in number, scale, unit, bound or date; they are read by rules "
      + "that are independent of the generator",
    target: "0"
  ) { tested in
    let claims = PrintedClaims(tested.subject)
    let read = tested.deck.cards.map(claims.read)
    return .none(read.flatMap(\.problems), of: read.reduce(0) { $0 + $1.count })
  }
}
