/// The Damerau–Levenshtein distance: the smallest number of letters inserted, deleted, changed or
/// swapped with a neighbour that turns one name into another.
///
/// This is the unrestricted form (Damerau 1964, Lowrance and Wagner 1975), which is a metric. The
/// common shortcut that edits no pair twice violates the triangle inequality, and then the
/// unique-decoding radius proves nothing.
package enum EditDistance {
  /// The distance; nil if it is more than `limit`. Time is the length times the limit squared.
  ///
  /// Only cells within `limit` of the diagonal are filled, since any path that leaves that band
  /// costs more than `limit`; for the same reason a swapped pair is searched no further back.
  package static func between(
    _ first: some Collection<UInt32>, _ second: some Collection<UInt32>, limit: Int
  ) -> Int? {
    guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
    let a = Array(first)
    let b = Array(second)
    let far = limit + 1
    let width = b.count + 1
    var cells = [Int](repeating: far, count: (a.count + 1) * width)
    for column in 0...min(limit, b.count) { cells[column] = column }

    for i in stride(from: 1, through: a.count, by: 1) {
      let row = i * width
      var least = far
      if i <= limit {
        cells[row] = i
        least = i
      }
      for j in stride(from: max(1, i - limit), through: min(b.count, i + limit), by: 1) {
        var cost = cells[row - width + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        cost = min(cost, cells[row + j - 1] + 1, cells[row - width + j] + 1)
        if let swap = swapCost(a, b, i, j, limit: limit, cells, width) { cost = min(cost, swap) }
        cells[row + j] = min(cost, far)
        least = min(least, cost)
      }
      // No later row can be cheaper than the cheapest cell of this one.
      if least > limit { return nil }
    }
    let distance = cells[a.count * width + b.count]
    return distance <= limit ? distance : nil
  }

  /// The cost of ending with two letters swapped, with letters between them deleted or inserted.
  private static func swapCost(
    _ a: [UInt32], _ b: [UInt32], _ i: Int, _ j: Int, limit: Int, _ cells: [Int], _ width: Int
  ) -> Int? {
    var above = i - 1
    while above >= 1, i - above <= limit, a[above - 1] != b[j - 1] { above -= 1 }
    guard above >= 1, i - above <= limit else { return nil }
    var left = j - 1
    while left >= 1, j - left <= limit, b[left - 1] != a[i - 1] { left -= 1 }
    guard left >= 1, j - left <= limit else { return nil }
    return cells[(above - 1) * width + left - 1] + (i - above) + (j - left - 1)
  }
}
