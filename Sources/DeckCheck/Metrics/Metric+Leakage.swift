import Deck
import Generator

extension Metric {
  static let leakage = Metric(
    "M14", "leaks",
    "cards that show what another card is about together with its answer, in the question of one of "
      + "their forms or among their options, and that may be asked on one day with it",
    target: "0; cards of one fact may, and so may those that say which fact they give away: they "
      + "never meet on one day"
  ) { survey in
    let cards = survey.deck.cards
    let pairs = survey.leaks.pairs.filter { cards[$0.from].isForeign(to: cards[$0.to]) }
    var finding = Finding.none(
      pairs.map { "\(cards[$0.from].id) gives away \(cards[$0.to].id)" }, of: cards.count)
    let kept = cards.count { !$0.apart.isEmpty }
    finding.value += "; \(kept) are kept on other days than what they give away"
    return finding
  }

  static let leakageInSessions = Metric(
    "M15", "leaks in sittings",
    "answers given away by an earlier card of the same sitting, cards of one fact included, over "
      + "1,000 simulated sittings",
    target: "0"
  ) { survey in
    let cards = survey.deck.cards
    let targets = Dictionary(grouping: survey.leaks.pairs, by: \.from)
    var found: Set<Leaks.Pair> = []
    var asked = 0
    for day in SessionSimulation(survey.deck, days: 1000).days {
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
