import Deck
import Facts
import Generator

extension Metric {
  static let determinism = Metric(
    "M28", "cards that depend on the order of facts",
    "cards that differ if the facts are read in another order",
    target: "0"
  ) { tested in
    var shuffled = tested.subject
    shuffled.facts.reverse()
    shuffled.entities.reverse()
    shuffled.conflicts.reverse()
    let again = Generator.generate(shuffled).deck
    let cards = again.cardsByID
    let found = tested.deck.cards.filter { cards[$0.id] != $0 }
    return .none(found.map(\.id), of: tested.deck.cards.count)
  }
}
