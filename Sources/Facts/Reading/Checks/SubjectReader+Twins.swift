extension SubjectReader {
  /// The parts of a fact that must be unique, unless two facts are known to contradict each other.
  private struct Identity: Hashable {
    var about: About
    var question: String
    var qualifiers: [String: String]
    var value: Value?
  }

  /// Rejects facts that answer the same question, except conflicts and facts that replace another.
  mutating func checkTwins() {
    var known: [Identity: [Int]] = [:]
    var groups: [String: [Int]] = [:]
    for (number, conflict) in conflicts.enumerated() {
      for id in conflict.facts { groups[id, default: []].append(number) }
    }
    for (index, fact) in facts.enumerated() where fact.status != .retracted {
      let identity = identity(of: fact)
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

  private func identity(of fact: Fact) -> Identity {
    var identity = Identity(
      about: fact.about, question: "", qualifiers: fact.qualifiers, value: nil)
    guard let id = fact.attribute, let attribute = attribute(id) else {
      identity.question = "ask \(fact.wording.ask)"
      return identity
    }
    identity.question = "attribute \(id)"
    switch attribute.cardinality {
    case .oneToMany, .manyToMany:
      // A thing may have several such relations; only duplicates are rejected.
      if attribute.claim.type == .relation { identity.value = fact.value }
    case .oneToOne, .manyToOne:
      break
    }
    return identity
  }

  /// Checks that replaced facts exist and that no chain of replacements is circular.
  mutating func checkSuperseded() {
    for (id, older) in supersededPlaces.sorted(by: { $0.value.place < $1.value.place })
    where factIDs.check(older, problems: &problems) {
      var chain = [id]
      var next: String? = older.text
      while let step = next, !chain.contains(step), chain.count < 100 {
        chain.append(step)
        next = supersededPlaces[step]?.text
      }
      guard next == id else { continue }
      problems.add(
        older.place,
        "facts supersede each other in a circle: \((chain + [id]).joined(separator: " > "))")
    }
  }

  /// Checks that no fact is to be met before itself, and none before one that matters less.
  mutating func checkOrder() {
    let importance = Dictionary(facts.map { ($0.id, $0.importance) }) { first, _ in first }
    for (id, after) in earlierFacts.sorted(by: { $0.value.place < $1.value.place }) {
      if let circle = circle(from: id) {
        problems.add(
          after.place, "facts come after each other in a circle: \(circle.joined(separator: " > "))"
        )
      }
      guard let own = importance[id] else { continue }
      for earlier in after.ids {
        guard let other = importance[earlier], own.rank < other.rank else { continue }
        problems.add(
          after.place,
          "\(quoted(id)) is \(own) and comes after \(quoted(earlier)), which is \(other); make both"
            + " \(own)")
      }
    }
  }

  /// The shortest chain of facts, each to be met after the next, from a fact back to itself.
  private func circle(from id: String) -> [String]? {
    var chains = [[id]]
    var seen: Set<String> = []
    while !chains.isEmpty {
      var longer: [[String]] = []
      for chain in chains {
        for next in earlierFacts[chain[chain.count - 1]]?.ids ?? [] {
          if next == id { return chain + [id] }
          if seen.insert(next).inserted { longer.append(chain + [next]) }
        }
      }
      chains = longer
    }
    return nil
  }

  /// Checks that earlier ids are well formed, that no fact has them now, and that they were not
  /// swapped.
  mutating func checkEarlierIDs() {
    let claims = Set(earlierIDs.map { [$0.fact, $0.id.text] })
    // A cell that was emptied is no longer a fact.
    let empty = Set(emptyCells)
    for earlier in earlierIDs {
      let parts = earlier.id.text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 1 || parts.count == 3, parts.allSatisfy({ IDs.isWellFormed($0) })
      else {
        problems.add(
          earlier.id.place,
          "\(quoted(earlier.id.text)) is no id of a fact; expected one such as population-2020 or"
            + " divisions/luobei/area")
        continue
      }
      guard let place = factIDs.place(earlier.id.text), !empty.contains(earlier.id.text) else {
        continue
      }
      if earlier.id.text == earlier.fact {
        problems.add(earlier.id.place, "\(quoted(earlier.fact)) is its own earlier id")
      } else if claims.contains([earlier.id.text, earlier.fact]) {
        problems.add(
          earlier.id.place,
          "\(quoted(earlier.fact)) and \(quoted(earlier.id.text)) each say they were the other; ids"
            + " cannot be exchanged")
      } else {
        problems.add(
          earlier.id.place,
          "\(quoted(earlier.id.text)) is still the id of a fact (\(place)); an earlier id must be"
            + " free")
      }
    }
  }
}

extension Importance {
  /// Its place in the order in which facts are met.
  fileprivate var rank: Int { Importance.allCases.firstIndex(of: self) ?? 0 }
}
