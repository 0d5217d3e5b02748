/// A largest pairing of typed items with the items of a list, so that nothing is counted twice and
/// nothing is lost to the order of looking (augmenting paths, Kuhn 1955).
enum Matching {
  /// For each typed item the item of the list paired with it, or nil. The edges are, for each typed
  /// item, the items of the list it fits, best first; `count` is the number of items in the list.
  static func pairs(_ edges: [[Int]], count: Int) -> [Int?] {
    var owners = [Int?](repeating: nil, count: count)
    for typed in edges.indices {
      var visited = [Bool](repeating: false, count: count)
      _ = assign(typed, edges, &owners, &visited)
    }
    var pairs = [Int?](repeating: nil, count: edges.count)
    for (item, owner) in owners.enumerated() {
      if let owner { pairs[owner] = item }
    }
    return pairs
  }

  private static func assign(
    _ typed: Int, _ edges: [[Int]], _ owners: inout [Int?], _ visited: inout [Bool]
  ) -> Bool {
    for item in edges[typed] where !visited[item] {
      visited[item] = true
      if let owner = owners[item], !assign(owner, edges, &owners, &visited) { continue }
      owners[item] = typed
      return true
    }
    return false
  }
}
