import Deck
import Facts
import Generator

extension Metric {
  static let determinism = Metric(
    "M28", "determinism", "cards that differ when the facts are read again in another order",
    target: "0"
  ) { survey in
    var shuffled = survey.subject
    shuffled.facts.reverse()
    shuffled.entities.reverse()
    shuffled.conflicts.reverse()
    let again = Generator.generate(shuffled).deck
    let cards = Dictionary(again.cards.map { ($0.id, $0) }) { first, _ in first }
    let found = survey.deck.cards.filter { cards[$0.id] != $0 }
    return .none(found.map(\.id), of: survey.deck.cards.count)
  }
}
