/// How far a sequence is from being in order.
package struct Inversions: Hashable, Sendable {
  /// The number of pairs in the wrong order.
  package let count: Int
  private let pairs: Int

  /// Counts the inversions of a sequence of indices. Quadratic, but learned sequences are short.
  package init(in order: [Int]) {
    count = order.indices.reduce(0) { sum, index in
      sum + order[(index + 1)...].count { $0 < order[index] }
    }
    pairs = order.count * (order.count - 1) / 2
  }

  /// 1 for a sequence in order, 0 for a reversed one, and 1 − inversions / pairs between.
  package var share: Double { pairs == 0 ? 1 : 1 - Double(count) / Double(pairs) }

  /// A sentence for the learner; nil if everything is in order.
  package var reason: String? {
    switch count {
    case 0: nil
    case 1: "One pair is out of order."
    default: "\(count) pairs are out of order."
    }
  }
}
