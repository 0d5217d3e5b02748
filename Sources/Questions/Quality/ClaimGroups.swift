import Facts

/// Which claims a question could be about, going by what it says: a question must single out one.
///
/// A claim fits when it is of the same attribute or column, is about what the question names, and
/// has every qualifier that the question says. Claims that contradict each other, or of which one
/// took the other's place, are one group: the question is then asked of their source or time.
struct ClaimGroups {
  private let world: World
  private let classWords: Set<String>
  private var facts: [String: [Fact]] = [:]
  private var groups: [String: String] = [:]

  init(_ world: World) {
    self.world = world
    classWords = world.classWords
    for fact in world.subject.facts where fact.status != .retracted {
      facts[World.group(of: fact), default: []].append(fact)
    }
    for conflict in world.subject.conflicts {
      let name = "conflict/\(conflict.id)"
      for id in conflict.facts { groups[id] = name }
    }
    for fact in world.subject.facts {
      guard let older = fact.supersedes else { continue }
      groups[fact.id] = groups[fact.id] ?? groups[older] ?? "since/\(older)"
      groups[older] = groups[older] ?? groups[fact.id]
    }
  }

  /// The facts other than a card's own that its question fits as well, one of each group of claims.
  ///
  /// A statement that only this fact's author words so, as of an event, fits no other.
  func others(
    fitting stem: String, of fact: Fact, isReverse: Bool, isStatement: Bool = false
  ) -> [Fact] {
    let text = OptionText(stem)
    let said = fact.qualifiers.filter { text.holds(OptionText($0.value)) }
    let answer = world.answer(to: fact).display
    let isNamed = isReverse || names(fact).contains { text.holds(OptionText($0)) }
    return facts[World.group(of: fact), default: []].filter { other in
      guard other.id != fact.id, group(other) != group(fact) else { return false }
      if isStatement, fact.wording.state != other.wording.state { return false }
      guard said.allSatisfy({ other.qualifiers[$0.key] == $0.value }) else { return false }
      if isReverse {
        return other.about != fact.about && world.answer(to: other).display == answer
      }
      return !isNamed || other.about == fact.about
    }.uniqued(by: group)
  }

  private func group(_ fact: Fact) -> String { groups[fact.id] ?? fact.id }

  private func names(_ fact: Fact) -> [String] {
    guard case .entity(let id) = fact.about, let entity = world.entity(id) else {
      return [world.about(fact)]
    }
    return [entity.name] + entity.accept
  }
}
