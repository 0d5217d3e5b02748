import Deck
import Facts
import Generator

// What of the facts the cards ask, from which source, and how hard.

extension Metric {
  static let factCoverage = Metric(
    "M01", "facts with a card",
    "facts that still hold and have a card, out of all that still hold",
    target: "100%"
  ) { tested in
    let asked = Set(tested.deck.cards.map(\.fact))
    let standing = tested.subject.facts.filter { $0.status != .retracted }
    let missing = standing.filter { !asked.contains($0.id) }.map { "\($0.id): no card" }
    return .share(
      standing.count - missing.count, of: standing.count, atLeast: 1, missing: missing)
  }
}

extension Metric {
  static let typedCoverage = Metric(
    "M02", "facts that can be typed",
    "facts with a card whose answer can be typed, out of all but those whose answer is one "
      + "of a few fixed words",
    target: "at least 95%"
  ) { tested in
    let cards = tested.deck.cards.filter { !$0.isComposite && !tested.isNeverTyped($0) }
    let all = Set(cards.map(\.fact))
    let typed = Set(
      cards.filter { card in card.forms.contains { $0.kind.isTyped } }.map(\.fact))
    let missing = all.subtracting(typed).sorted().map { "\($0): cannot be typed" }
    return .share(all.count - missing.count, of: all.count, atLeast: 0.95, missing: missing)
  }
}

extension Metric {
  static let provenance = Metric(
    "M03", "cards with a source",
    "cards that name their source, with its section if it has sections",
    target: "100%"
  ) { tested in
    let known = Set(tested.deck.sources.map(\.id))
    let citations = tested.deck.cards.map(\.citation)
    // An author's own notes need no sections; a source that is cited by section once always is.
    let sectioned = Set(citations.filter { $0.section != nil }.map(\.source))
    let bare = tested.deck.cards.filter { card in
      let source = card.citation.source
      return !known.contains(source)
        || card.citation.section == nil && sectioned.contains(source)
    }
    let count = tested.deck.cards.count
    return .share(
      count - bare.count, of: count, atLeast: 1, missing: bare.map { "\($0.id): no section" })
  }
}

extension Metric {
  static let openLists = Metric(
    "M23", "open lists asked in full",
    "lists with further items that ask for all items",
    target: "0"
  ) { tested in
    var count = 0
    var found: [String] = []
    for fact in tested.subject.facts {
      guard case .list(let items, closed: let isClosed, count: let needed) = fact.value,
        !isClosed
      else { continue }
      count += 1
      if needed >= items.count { found.append(fact.id) }
    }
    return .none(found, of: count)
  }
}

extension Metric {
  static let difficulty = Metric(
    "M25", "predicted difficulty, easy to hard",
    "the predicted difficulty of the forms, in five bins with their edges at "
      + Difficulty.edges.map { "\($0)" }.joined(separator: ", ")
      + "; the formula is an estimate until a card has 30 answers",
    target: "each bin 10 to 35%"
  ) { tested in
    let values = tested.deck.cards.flatMap { card in
      card.forms.compactMap { Difficulty.of($0, card, tested) }
    }
    guard values.count >= 100 else { return .skipped("fewer than 100 forms") }
    // A subject of terms and definitions has no hard numbers, and an author cannot add any.
    let isMixed = tested.deck.cards.contains { card in
      if case .name = card.answer { false } else { !card.isComposite }
    }
    guard isMixed else { return .skipped("all answers are names or words") }
    let shares = Difficulty.bins(values).map { Double($0) / Double(values.count) }
    return Finding(
      state: shares.allSatisfy { 0.1...0.35 ~= $0 } ? .met : .missed,
      value: shares.map(Finding.percent).joined(separator: ", ") + " of \(values.count) forms")
  }
}

extension Metric {
  static let formSpread = Metric(
    "M26", "most demanding form of each card",
    "the most demanding form of each card, as a fraction of all cards but those whose answer is "
      + "one of a few fixed words",
    target: "typed at least 60%, choice at most 25%, true or false at most 10%"
  ) { tested in
    let cards = tested.deck.cards.filter { !tested.isNeverTyped($0) }
    let count = Double(max(1, cards.count))
    let kinds = Dictionary(grouping: cards) { $0.forms[0].kind }
    let shares = Form.Kind.allCases.compactMap { kind in
      kinds[kind].map { (kind: kind, share: Double($0.count) / count) }
    }
    let isMet = shares.allSatisfy { kind, share in
      switch kind {
      case .typed: share >= 0.6
      case .choice: share <= 0.25
      case .trueFalse: share <= 0.1
      default: true
      }
    }
    return Finding(
      state: isMet ? .met : .missed,
      value: shares.map { "\($0.kind.rawValue) \(Finding.percent($0.share))" }
        .joined(separator: ", "))
  }

  static let directions = Metric(
    "M27", "facts asked in reverse",
    "reverse cards, out of the facts with a reverse question that only one thing fits",
    target: "at least 80%"
  ) { tested in
    let index = tested.index
    let able = tested.subject.facts.filter { fact in
      guard case .entity = fact.about, fact.status != .retracted else { return false }
      return fact.wording.reverse != nil && index.rivals(of: fact).isEmpty
    }
    let built = Set(tested.deck.cards.map(\.id))
    let missing = able.filter { !built.contains(index.cardID($0, .reverse)) }
    return .share(
      able.count - missing.count, of: able.count, atLeast: 0.8, missing: missing.map(\.id))
  }
}
