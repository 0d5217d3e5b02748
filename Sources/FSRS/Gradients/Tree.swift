/// The histories of cards as a tree, so that common beginnings are computed once.
///
/// Cards answered in the same way after the same times have the same memory, and most cards begin
/// as others did. In whole days half of all answers, or more, repeat one of another card; the
/// probability of recall before an answer does not depend on its rating, so passes and lapses share
/// it too.
package struct Tree: Sendable {
  /// An answer given by all cards with the same earlier answers.
  package struct Node: Sendable {
    /// The number of answers before it.
    package var depth: Int
    /// The days before it.
    package var days: Double
    /// The rating of the answer.
    package var rating: Rating
    /// Whether it differs from the previous node in parent or days; if not, both share the
    /// probability of recall.
    package var isFresh: Bool
    /// Whether there are answers after it.
    package var branches = false
    /// The total weight of targets that were recalled here, including those of nodes that share the
    /// probability.
    package var passed = 0.0
    /// The total weight of targets that were not recalled.
    package var failed = 0.0

    /// Creates the node of an answer that is not a target yet.
    package init(depth: Int, days: Double, rating: Rating, isFresh: Bool) {
      self.depth = depth
      self.days = days
      self.rating = rating
      self.isFresh = isFresh
    }
  }

  /// The nodes in depth-first order.
  private let nodes: [Node]
  /// The largest depth.
  private let height: Int

  /// A tree of nodes.
  ///
  /// - Parameter nodes: The nodes in depth-first order.
  package init(_ nodes: [Node]) {
    self.nodes = nodes
    height = nodes.reduce(0) { max($0, $1.depth) }
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
