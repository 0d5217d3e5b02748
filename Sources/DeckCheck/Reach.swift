import Deck
import Facts
import Generator

/// The cards that a fact may affect: its own, composites with it, and those whose options are drawn
/// from it.
struct Reach {
  private let index: SubjectIndex
  private var drawing: [String: Set<String>] = [:]
  private var asking: [String: Set<String>] = [:]
  private var linked: [String: Set<String>] = [:]

  /// Finds the cards that every fact may affect.
  init(_ index: SubjectIndex, _ deck: Deck) {
    self.index = index
    let facts = Dictionary(index.subject.facts.map { ($0.id, $0) }) { first, _ in first }
    let gaps = Dictionary(grouping: index.subject.facts) { ClozeForm.stem(of: $0, in: index) }
    for card in deck.cards {
      asking[card.fact, default: []].insert(card.id)
      for fact in card.apart + card.after { linked[fact, default: []].insert(card.id) }
      guard let fact = facts[card.fact] else { continue }
      for member in card.members { linked[member, default: []].insert(card.id) }
      for name in Reach.pool(of: fact, card, index) + card.forms.flatMap(\.everyOption) {
        drawing[name, default: []].insert(card.id)
      }
      let twins = ClozeForm.stem(of: fact, in: index).flatMap { gaps[$0] } ?? []
      for other in (index.facts(answering: fact) + twins).map(\.id) + index.rivals(of: fact) {
        linked[other, default: []].insert(card.id)
      }
      if let successor = index.successor(of: fact) {
        linked[successor, default: []].insert(card.id)
      }
    }
  }

  /// The ids of the cards that may change without these facts.
  func cards(near facts: [Fact]) -> Set<String> {
    facts.reduce(into: []) { ids, fact in
      ids.formUnion(asking[fact.id, default: []])
      ids.formUnion(linked[fact.id, default: []])
      for name in [index.about(fact), index.answer(to: fact).display] {
        ids.formUnion(drawing[name, default: []])
      }
    }
  }

  /// The names, or the numbers of other things, from which the card's options were drawn.
  private static func pool(of fact: Fact, _ card: Card, _ index: SubjectIndex) -> [String] {
    switch card.answer {
    case .name(let name):
      let direction: Direction = card.isReverse ? .reverse : .forward
      guard case .success(let asked) = Asked.make(fact, direction, in: index) else { return [] }
      let pool = NamePool(for: asked, name, seed: card.id, in: index)
      if pool.isInTurn { return pool.names + pool.rejected.map(\.name) }
      let looked = NameOptions.near(pool.texts, seed: card.id).map(\.text)
      return pool.isWhole ? looked : pool.names + pool.rejected.map(\.name)
    case .number(let number):
      guard let shape = NumberShape(number) else { return [] }
      let row = NumberOptions.neighbours(
        of: shape.value, among: index.column(of: fact)?.values(like: number) ?? [], seed: card.id)
      return row.map { value in
        var other = number
        other.value = shape.text(value)
        return Answer.number(other).display
      }
    case .year, .date, .list: return []
    }
  }
}
