import Testing

@testable import Grading

struct MatchingTests {
  @Test(
    arguments: [
      ([[0], [1]], 2, [0, 1]), ([[0, 1], [0]], 2, [1, 0]), ([[0], [0]], 1, [0, nil]), ([], 3, []),
      ([[], [2]], 3, [nil, 2]),
      ([[0, 1], [0, 2], [0]], 3, [1, 2, 0]),
    ] as [([[Int]], Int, [Int?])]) func `the largest pairing is found`(
      edges: [[Int]], count: Int, pairs: [Int?]
    )
  {
    #expect(Matching.pairs(edges, count: count) == pairs)
  }

  @Test(
    arguments: [
      ([], 0, 1), ([0], 0, 1), ([0, 1, 2], 0, 1), ([2, 1, 0], 3, 0), ([1, 0, 2], 1, 1 - 1.0 / 3),
    ] as [([Int], Int, Double)])
  func `inversions are counted`(order: [Int], count: Int, share: Double) {
    #expect(Inversions(in: order).count == count)
    #expect(Inversions(in: order).share == share)
  }

  @Test(arguments: [
    ("a, b; c/d", ["a", "b", "c", "d"]), ("a and b AND c", ["a", "b", "c"]),
    ("甲、乙，丙；丁", ["甲", "乙", "丙", "丁"]), ("sand and land", ["sand", "land"]),
    ("1) a\n2) b", ["a", "b"]), ("a -> b → c", ["a", "b", "c"]), ("", []), ("a,,b", ["a", "b"]),
    ("甲 和 乙", ["甲", "乙"]), ("和平", ["和平"]),
    ("1914, 1926", ["1914", "1926"]),
  ]) func `a list is cut into its items`(text: String, items: [String]) {
    #expect(ListSplitter.items(in: text, limit: 99) { _ in false } == items)
  }
}
