import Facts

extension Metric {
  static let difficulty = skipped(
    "M25", "difficulty", "predicted difficulty over five bins",
    why: "its weights are guesses until there are 30 answers to a card")

  static let formSpread = Metric(
    "M26", "forms", "what the most demanding form of each card is",
    target: "typed at least 60 %, choice at most 25 %"
  ) { survey in
    let count = max(1, survey.deck.cards.count)
    let shares = Form.Kind.allCases.map { kind in
      (kind, Double(survey.deck.cards.count { $0.forms[0].kind == kind }) / Double(count))
    }
    let isMet = shares.allSatisfy { kind, share in
      kind == .typed ? share >= 0.6 : kind == .choice ? share <= 0.25 : true
    }
    return Finding(
      state: isMet ? .met : .missed,
      value: shares.map { "\($0.0.rawValue) \(Finding.percent($0.1))" }.joined(separator: ", "))
  }

  static let directions = Metric(
    "M27", "directions", "reverse cards, of the facts with a reverse question that one thing fits",
    target: "at least 80 %"
  ) { survey in
    let world = World(survey.subject)
    let able = survey.subject.facts.filter { fact in
      guard case .entity = fact.about, fact.status != .retracted else { return false }
      return fact.wording.reverse != nil && world.rivals(of: fact).isEmpty
    }
    let built = Set(survey.deck.cards.map(\.id))
    let missing = able.filter { !built.contains(world.cardID($0, .reverse)) }
    return .share(
      able.count - missing.count, of: able.count, atLeast: 0.8, missing: missing.map(\.id))
  }
}
