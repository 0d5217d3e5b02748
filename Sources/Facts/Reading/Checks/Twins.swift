extension ReadFacts {
  /// The parts of a fact that must be unique, unless two facts are known to contradict each other.
  private struct Identity: Hashable {
    var about: About
    var question: String
    var qualifiers: [String: String]
    var value: Value?
  }

  /// Rejects facts that answer the same question, except conflicts and facts that replace another.
  func checkTwins(_ conflicts: [Conflict], attributes: Known<Attribute>, _ problems: inout Problems)
  {
    var known: [Identity: [Int]] = [:]
    var groups: [String: [Int]] = [:]
    for (number, conflict) in conflicts.enumerated() {
      for id in conflict.facts { groups[id, default: []].append(number) }
    }
    for (index, fact) in facts.enumerated() where fact.status != .retracted {
      let identity = identity(of: fact, attributes)
      for earlier in known[identity] ?? [] {
        let other = facts[earlier]
        guard fact.supersedes != other.id, other.supersedes != fact.id,
          !(groups[fact.id] ?? []).contains(where: { groups[other.id]?.contains($0) ?? false })
        else { continue }
        problems.add(
          fact.place,
          "\(quoted(fact.id)) answers the same question as \(quoted(other.id)) (\(other.place)): give"
            + " one of them a qualifier, let it supersede the other, or list both under conflicts")
        break
      }
      known[identity, default: []].append(index)
    }
  }

  private func identity(of fact: Fact, _ attributes: Known<Attribute>) -> Identity {
    var identity = Identity(
      about: fact.about, question: "", qualifiers: fact.qualifiers, value: nil)
    guard let id = fact.attribute, let attribute = attributes[id] else {
      identity.question = "ask \(fact.wording.ask)"
      return identity
    }
    identity.question = "attribute \(id)"
    switch attribute.cardinality {
    case .oneToMany, .manyToMany:
      // A thing may have several such relations; only duplicates are rejected.
      if attribute.claim.type == .relation { identity.value = fact.value }
    case .oneToOne, .manyToOne: break
    }
    return identity
  }
}
