import Testing

@testable import Deck

struct StableRandomTests {
  @Test func `the same seed draws the same numbers for ever`() {
    // Worked out independently from the definitions of FNV-1a and SplitMix64.
    var random = StableRandom(seed: "hegang/railway")
    let drawn = (0..<6).map { _ in random.below(1000) }
    #expect(drawn == [94, 714, 284, 266, 167, 972])
    #expect(StableRandom.hash("") == 0xCBF2_9CE4_8422_2325)
    #expect(StableRandom.hash("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func `every place of a shuffle is equally likely`() {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 4), count: 4)
    for seed in 0..<8000 {
      var random = StableRandom(seed: "\(seed)")
      for (place, element) in random.shuffled([0, 1, 2, 3]).enumerated() {
        counts[place][element] += 1
      }
    }
    // 2000 expected; 6 standard deviations are 232.
    #expect(counts.joined().allSatisfy { abs($0 - 2000) < 232 })
  }

  @Test func `a bound of one or less draws nothing but zero`() {
    var random = StableRandom(seed: "x")
    #expect((random.below(1), random.below(0)) == (0, 0))
  }
}
