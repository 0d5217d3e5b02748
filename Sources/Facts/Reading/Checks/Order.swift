extension ReadFacts {
  /// Checks that replaced facts exist and that no chain of replacements is circular.
  func checkSuperseded(_ ids: IDs, _ problems: inout Problems) {
    for (id, older) in superseded.sorted(by: { $0.value.place < $1.value.place })
    where ids.check(older, &problems) {
      var chain = [id]
      var next: String? = older.text
      while let step = next, !chain.contains(step), chain.count < 100 {
        chain.append(step)
        next = superseded[step]?.text
      }
      guard next == id else { continue }
      problems.add(
        older.place,
        "facts supersede each other in a circle: \((chain + [id]).joined(separator: " > "))")
    }
  }

  /// Checks that no fact is to be met before itself, and none before one that matters less.
  func checkOrder(_ problems: inout Problems) {
    let importance = Dictionary(facts.map { ($0.id, $0.importance) }) { first, _ in first }
    for (id, first) in after.sorted(by: { $0.value.place < $1.value.place }) {
      if let circle = circle(from: id) {
        problems.add(
          first.place, "facts come after each other in a circle: \(circle.joined(separator: " > "))"
        )
      }
      guard let own = importance[id] else { continue }
      for earlier in first.ids {
        guard let other = importance[earlier], own.rank < other.rank else { continue }
        problems.add(
          first.place,
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
        for next in after[chain[chain.count - 1]]?.ids ?? [] {
          if next == id { return chain + [id] }
          if seen.insert(next).inserted { longer.append(chain + [next]) }
        }
      }
      chains = longer
    }
    return nil
  }
}

extension Importance {
  /// Its place in the order in which facts are met.
  fileprivate var rank: Int { Importance.allCases.firstIndex(of: self) ?? 0 }
}
