import Deck
import Facts
import Generator

extension Metric {
  static let formSpread = Metric(
    "M26", "forms", "what the most demanding form of each card is",
    target: "typed at least 60 %, choice at most 25 %, true-false at most 10 %"
  ) { survey in
    let count = Double(max(1, survey.deck.cards.count))
    let kinds = Dictionary(grouping: survey.deck.cards) { $0.forms[0].kind }
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
    "M27", "directions", "reverse cards, of the facts with a reverse question that one thing fits",
    target: "at least 80 %"
  ) { survey in
    let world = survey.world
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
