import Deck
import Generator

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
