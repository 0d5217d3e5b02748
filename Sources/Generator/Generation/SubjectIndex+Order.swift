import Deck
import Facts

extension SubjectIndex {
  /// The facts that a learner meets before a fact: those that its author names, and, of a fact about a
  /// thing that another fact gives as an answer, the one that introduces the thing, unless it matters
  /// less.
  func earlier(than fact: Fact) -> [String] {
    guard case .entity(let id) = fact.about, let naming = naming[id],
      naming.id != fact.id, naming.cardImportance <= fact.cardImportance,
      !naming.after.contains(fact.id), !fact.after.contains(naming.id)
    else { return fact.after }
    return fact.after + [naming.id]
  }

  /// The fact that introduces each thing: of those that give it as an answer and are about another, the
  /// most important, and of these the first by its id, so that the order of the files does not count.
  static func naming(_ facts: [Fact]) -> [String: Fact] {
    var naming: [String: Fact] = [:]
    for fact in facts where fact.status != .retracted {
      for id in fact.value.entities where fact.about != .entity(id) {
        if naming[id].map({ fact.introduces(before: $0) }) ?? true { naming[id] = fact }
      }
    }
    return naming
  }
}

extension Value {
  /// The ids of the things it names.
  fileprivate var entities: [String] {
    switch self {
    case .entity(let id): [id]
    case .list(let items, _, _), .sequence(let items): items.compactMap(\.entity)
    default: []
    }
  }
}

extension Fact {
  fileprivate func introduces(before other: Fact) -> Bool {
    (cardImportance.rank, id) < (other.cardImportance.rank, other.id)
  }

  /// The importance of the card that asks it forward.
  var cardImportance: Card.Importance {
    switch importance {
    case .core: .core
    case .useful: .useful
    case .detail: .detail
    }
  }
}

extension Card.Importance {
  /// The importance of a card that asks the same from the other side.
  var next: Card.Importance { self == .core ? .useful : .detail }
}
