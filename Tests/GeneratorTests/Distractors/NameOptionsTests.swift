import SampleDecks
import TestSupport
import Testing

@testable import Generator

struct NameOptionsTests {
  @Test(arguments: [(0, nil), (1, nil), (2, 3), (3, 4), (9, 4)] as [(Int, Int?)])
  func `a pool gives as many options as it honestly can`(pool: Int, options: Int?) {
    let names = [
      "Jiamusi", "Yichun", "Harbin", "Anyang", "Benxi", "Dalian", "Tieling", "Fushun", "Jilin",
    ]
    let drawn = NameOptions.sample("Hegang", pool: Array(names.prefix(pool)), seed: "card")
    #expect(drawn?.names.count == options)
    if let drawn { #expect(drawn.names[drawn.right] == "Hegang") }
  }

  @Test func `the order of the pool changes nothing`() {
    let pool = ["Jiamusi", "Yichun", "Harbin", "Anyang", "Benxi"]
    let one = NameOptions.sample("Hegang", pool: pool, seed: "card")
    let other = NameOptions.sample("Hegang", pool: pool.reversed(), seed: "card")
    #expect(one?.names == other?.names)
  }

  @Test func `each option of a set is as often right as any other`() {
    let names = ["Jiamusi", "Yichun", "Harbin", "Anyang", "Benxi", "Anshan"]
    var first = 0
    let draws = isThorough ? 6000 : 2400
    for seed in 0..<draws {
      let right = names[seed % names.count]
      let drawn = NameOptions.sample(
        right, pool: names.filter { $0 != right }, seed: "\(seed)")
      // Alphabetically first: what a solver could pick without knowing anything.
      first += drawn?.names.min() == right ? 1 : 0
    }
    // Chance is one in four.
    #expect(abs(first - draws / 4) < draws / 30)
  }
}
