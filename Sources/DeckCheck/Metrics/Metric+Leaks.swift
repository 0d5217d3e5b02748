import Deck
import Generator
import Grading

// Whether one card gives the answer to another.

extension Metric {
  static let leakage = Metric(
    "M14", "answers given away by another card",
    "cards that show the subject and the answer of another card, in the question of one of "
      + "their forms or among their options, and that may be asked on the same day",
    target: "0, except for cards of one fact and cards that declare the fact they give away: these "
      + "are never asked on the same day"
  ) { tested in
    let cards = tested.deck.cards
    let pairs = tested.leaks.pairs.filter { cards[$0.from].isForeign(to: cards[$0.to]) }
    var finding = Finding.none(
      pairs.map { "\(cards[$0.from].id) gives away \(cards[$0.to].id)" }, of: cards.count)
    let kept = cards.count { !$0.apart.isEmpty }
    finding.value += "; \(kept) are asked on other days than the cards they give away"
    return finding
  }

  static let leakageInSessions = Metric(
    "M15", "answers given away in a session",
    "answers given away by an earlier card of the same session, including cards of one "
      + "fact, in 1,000 simulated sessions",
    target: "0"
  ) { tested in
    let cards = tested.deck.cards
    let targets = Dictionary(grouping: tested.leaks.pairs, by: \.from)
    var found: Set<Leaks.Pair> = []
    var asked = 0
    for day in SessionSimulation(tested.deck, days: 1000).days {
      asked += day.count
      var given: [Int: Int] = [:]
      for place in day {
        if let from = given[place] { found.insert(Leaks.Pair(from: from, to: place)) }
        for pair in targets[place, default: []] { given[pair.to] = place }
      }
    }
    let lines = found.map { "\(cards[$0.from].id) before \(cards[$0.to].id)" }.sorted()
    return .none(lines, of: asked)
  }
}

extension Metric {
  static let duplicates = Metric(
    "M16", "duplicate cards",
    "cards with the same answer whose questions have the same significant words, or share "
      + "85% of their three-letter pieces without naming two different things",
    target: "0"
  ) { tested in
    var found: [String] = []
    let groups = Dictionary(grouping: tested.deck.cards, by: \.answer.display)
    for (_, cards) in groups.sorted(by: { $0.key < $1.key }) {
      let stems = cards.prefix(200).map { OptionText(Metric.question(of: $0)) }
      let pieces = stems.map(\.pieces)
      let telling = stems.map(Metric.telling)
      for one in stems.indices {
        for other in stems.indices where other > one {
          let share = OptionText.likeness(pieces[one], pieces[other])
          let isNear = share >= 0.85 && tested.isOneThing(cards[one], cards[other])
          guard telling[one] == telling[other] || isNear else { continue }
          found.append("\(cards[one].id): the same as \(cards[other].id)")
        }
      }
    }
    return .none(found, of: tested.deck.cards.count)
  }

  /// The words that distinguish a question from others: all but the likes of "the" and "which".
  private static func telling(_ stem: OptionText) -> Set<String> {
    Set(stem.words.filter(OptionText.tells))
  }

  /// The question, including options to pick or arrange.
  private static func question(of card: Card) -> String {
    let form = card.forms[0]
    return ([form.stem] + (card.isComposite ? (form.options + form.items).sorted() : [])).joined(
      separator: " ")
  }
}

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

extension Metric {
  static let nameCollisions = Metric(
    "M19", "names of two things",
    "forms of a name that two things of one class share",
    target: "0"
  ) { tested in
    var owners: [String: String] = [:]
    var found: [String] = []
    for name in tested.deck.names {
      for form in Set(name.forms.map { $0.lowercased() }).sorted() {
        let place = "\(name.kind) \(form)"
        if let owner = owners[place], owner != name.forms[0] {
          found.append("\(form): \(owner) and \(name.forms[0])")
        }
        owners[place] = name.forms[0]
      }
    }
    return .none(found, of: tested.deck.names.count)
  }
}
