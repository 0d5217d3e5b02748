import Testing

@testable import Generator

struct NameRingTests {
  static let names = (0..<200).map { "name-\($0)" }

  @Test func `a sample has so many names, each once, and few names are all taken`() {
    let ring = NameRing(NameRingTests.names + ["name-7"])
    #expect(ring.count == 200)
    for seed in 0..<50 {
      let sample = ring.sample(40, seed: "\(seed)").map(\.text)
      #expect(sample.count == 40)
      #expect(Set(sample).count == 40)
    }
    #expect(NameRing(["a", "b"]).sample(40, seed: "s").map(\.text).sorted() == ["a", "b"])
  }

  @Test func `the order of the names changes nothing`() {
    let one = NameRing(NameRingTests.names).sample(9, seed: "card").map(\.text)
    #expect(NameRing(NameRingTests.names.reversed()).sample(9, seed: "card").map(\.text) == one)
  }

  @Test func `a name that leaves changes only the samples it was in`() {
    let ring = NameRing(NameRingTests.names)
    let without = NameRing(NameRingTests.names.filter { $0 != "name-3" })
    var touched = 0
    for seed in 0..<300 {
      let before = ring.sample(9, seed: "\(seed)").map(\.text)
      let after = without.sample(9, seed: "\(seed)").map(\.text)
      touched += before.contains("name-3") ? 1 : 0
      #expect(before.contains("name-3") == (before != after))
    }
    #expect(1...60 ~= touched)
  }
}
