import FSRS

extension Tree {
  /// Builds the tree of some cards.
  ///
  /// - Parameters:
  ///   - members: The cards, by index, in the order of ``TrainingSet/sorted(_:)``.
  ///   - set: The targets.
  init(_ members: ArraySlice<Int>, of set: TrainingSet) {
    var nodes: [Node] = []
    // The path of the previous card: its node at each depth, and the node that holds the weights
    // there.
    var path: [(node: Int, fresh: Int)] = []
    for member in members {
      let start = set.starts[member]
      var hasParted = false
      for position in start..<set.ends[member] {
        let (depth, days) = (position - start, set.corpus.days[position])
        let rating = set.corpus.ratings[position]
        let before = hasParted || depth == path.count ? nil : path[depth]
        let isFresh = before.map { nodes[$0.node].days } != days
        if isFresh || before.map({ nodes[$0.node].rating }) != rating {
          hasParted = true
          path.removeLast(path.count - depth)
          if depth > 0 { nodes[path[depth - 1].node].branches = true }
          let fresh = isFresh ? nodes.count : before?.fresh ?? nodes.count
          path.append((nodes.count, fresh))
          nodes.append(Node(depth: depth, days: days, rating: rating, isFresh: isFresh))
        }
        let weight = set.weights[position]
        if rating.isPass {
          nodes[path[depth].fresh].passed += weight
        } else {
          nodes[path[depth].fresh].failed += weight
        }
      }
    }
    self.init(nodes)
  }
}
