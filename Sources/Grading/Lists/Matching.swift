/// Assigns typed items to the items of a list so that as many as possible are assigned, each once,
/// whatever their order (augmenting paths, Kuhn 1955).
enum Matching {
  /// The item of the list for each typed item, or nil. The edges are the items of the list that
  /// each typed item fits, best first; `count` is the number of items in the list.
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
