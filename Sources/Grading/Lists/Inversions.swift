/// How far a sequence is from its order.
enum Inversions {
  /// The number of pairs that stand the wrong way round. Quadratic: lists to learn are short.
  static func count(_ order: [Int]) -> Int {
    order.indices.reduce(0) { sum, index in
      sum + order[(index + 1)...].count { $0 < order[index] }
    }
  }

  /// 1 for a sequence in order, 0 for one turned round, and 1 − inversions / pairs between.
  static func share(_ order: [Int]) -> Double {
    let pairs = order.count * (order.count - 1) / 2
    return pairs == 0 ? 1 : 1 - Double(count(order)) / Double(pairs)
  }
}
