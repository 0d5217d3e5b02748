/// The histories of cards as a tree, so that common beginnings are computed once.
///
/// Cards answered in the same way after the same times have the same memory, and most cards begin
/// as others did. In whole days half of all answers, or more, repeat one of another card; the
/// probability of recall before an answer does not depend on its rating, so passes and lapses share
/// it too.
struct Tree: Sendable {
  /// An answer given by all cards with the same earlier answers.
  private struct Node {
    /// The number of answers before it.
    var depth: Int
    /// The days before it.
    var days: Double
    /// The rating of the answer.
    var rating: Rating
    /// Whether it differs from the previous node in parent or days; if not, both share the
    /// probability of recall.
    var isFresh: Bool
    /// Whether there are answers after it.
    var branches = false
    /// The total weight of targets that were recalled here, including those of nodes that share the
    /// probability.
    var passed = 0.0
    /// The total weight of targets that were not recalled.
    var failed = 0.0
  }

  /// The nodes in depth-first order.
  private let nodes: [Node]
  /// The largest depth.
  private var height = 0

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
          height = max(height, depth)
        }
        let weight = set.weights[position]
        if rating.isPass {
          nodes[path[depth].fresh].passed += weight
        } else {
          nodes[path[depth].fresh].failed += weight
        }
      }
    }
    self.nodes = nodes
  }

  /// Computes every probability of recall once.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - visit: Called with the probability, the weights of the targets that were recalled, and of
  ///     those that were not.
  @inline(__always)
  func walk<Model: Formulas>(_ model: Model, _ visit: (Model.Number, Double, Double) -> Void) {
    guard !nodes.isEmpty else { return }
    let first = model.first(.good)
    var states = [Model.State](repeating: first, count: height + 1)
    var fadings = [Model.Fading](repeating: model.fading(first, days: 0), count: height + 1)
    states.withUnsafeMutableBufferPointer { states in
      fadings.withUnsafeMutableBufferPointer { fadings in
        for node in nodes {
          let depth = node.depth
          guard depth > 0 else {
            states[0] = model.first(node.rating)
            continue
          }
          if node.isFresh {
            fadings[depth] = model.fading(states[depth - 1], days: node.days)
            if node.passed + node.failed > 0 {
              visit(model.recall(fadings[depth]), node.passed, node.failed)
            }
          }
          if node.branches {
            states[depth] = model.next(
              states[depth - 1], node.rating, days: node.days, fadings[depth])
          }
        }
      }
    }
  }
}
