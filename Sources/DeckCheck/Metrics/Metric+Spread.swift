import Deck
import Facts
import Generator

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
