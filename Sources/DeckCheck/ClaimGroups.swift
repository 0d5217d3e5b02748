import Deck
import Facts
import Generator

/// Finds the claims that a question could be about; a question must fit only one.
///
/// A claim fits if it has the same attribute or column, its subject is named in the question, and
/// it has every qualifier in the question. Claims that contradict or replace each other are one
/// group: the question then asks about their source or time.
struct ClaimGroups {
  private let index: SubjectIndex
  private let classWords: Set<String>
  private var facts: [String: [Fact]] = [:]
  private var groups: [String: String] = [:]

  init(_ index: SubjectIndex) {
    self.index = index
    classWords = index.classWords
    for fact in index.subject.facts where fact.status != .retracted {
      facts[SubjectIndex.group(of: fact), default: []].append(fact)
    }
    for conflict in index.subject.conflicts {
      let name = "conflict/\(conflict.id)"
      for id in conflict.facts { groups[id] = name }
    }
    for fact in index.subject.facts {
      guard let older = fact.supersedes else { continue }
      groups[fact.id] = groups[fact.id] ?? groups[older] ?? "since/\(older)"
      groups[older] = groups[older] ?? groups[fact.id]
    }
  }

  /// The facts besides a card's own that its question fits, one of each group of claims.
  ///
  /// A statement with its own wording, as for an event, fits no other fact.
  func others(
    fitting stem: String, of fact: Fact, isReverse: Bool, isStatement: Bool = false
  ) -> [Fact] {
    let text = OptionText(stem)
    let said = fact.qualifiers.filter { text.holds(OptionText($0.value)) }
    let answer = index.answer(to: fact).display
    let isNamed = isReverse || names(fact).contains { text.holds(OptionText($0)) }
    return facts[SubjectIndex.group(of: fact), default: []].filter { other in
      guard other.id != fact.id, group(other) != group(fact) else { return false }
      if isStatement, fact.wording.state != other.wording.state { return false }
      guard said.allSatisfy({ other.qualifiers[$0.key] == $0.value }) else { return false }
      if isReverse {
        return other.about != fact.about && index.answer(to: other).display == answer
      }
      return !isNamed || other.about == fact.about
    }.uniqued(by: group)
  }

  private func group(_ fact: Fact) -> String { groups[fact.id] ?? fact.id }

  private func names(_ fact: Fact) -> [String] {
    guard case .entity(let id) = fact.about, let entity = index.entity(id) else {
      return [index.about(fact)]
    }
    return [entity.name] + entity.accept
  }
}
