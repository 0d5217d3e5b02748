import Testing

@testable import Generator

struct NumberOptionsTests {
  @Test func `options ascend and the right one is unchanged at its place`() {
    for seed in 0..<500 {
      guard
        let drawn = NumberOptions.around(
          82.63, grain: 0.01, scale: .odds, bounds: 0...100, seed: "\(seed)")
      else { continue }
      #expect(drawn.values[drawn.right] == 82.63)
      #expect(drawn.values == drawn.values.sorted())
      #expect(drawn.values.allSatisfy { 0 < $0 && $0 < 100 })
    }
  }

  @Test func `a value too near its bounds for every place is refused at all of them`() {
    let drawn = (0..<400).map { seed in
      NumberOptions.around(
        2, grain: 1, scale: .difference(step: 1), bounds: 1...1e9, seed: "\(seed)")?.right
    }
    #expect(drawn.allSatisfy { $0 == nil })
    let places = (0..<400).compactMap { seed in
      NumberOptions.around(
        7, grain: 1, scale: .difference(step: 1), bounds: 1...1e9, seed: "\(seed)")?.right
    }
    #expect(Set(places) == [0, 1, 2, 3])
  }

  @Test func `real neighbours are offered where the drawn place allows it`() {
    let column = [100.0, 130, 170, 210, 280, 900, 2900]
    var real = 0
    for seed in 0..<300 {
      for value in column {
        guard
          let drawn = NumberOptions.around(
            value, grain: 1, scale: .ratio, bounds: 0...1e9, neighbours: column, seed: "\(seed)")
        else { continue }
        #expect(drawn.values[drawn.right] == value)
        let isReal = Set(drawn.values).isSubset(of: column)
        real += isReal ? 1 : 0
        if value == 2900 { #expect(!isReal) }
      }
    }
    #expect(real > 300)
  }

  @Test func `the four draws of a card put the right number at four places`() {
    for seed in 0..<100 {
      let places = (0..<4).compactMap { draw in
        NumberOptions.around(
          935_000, grain: 1000, scale: .ratio, bounds: 0...1e9, seed: "\(seed)", draw: draw)?.right
      }
      #expect(places.sorted() == [0, 1, 2, 3])
    }
  }

  @Test func `no made-up number is rounder than the right one`() {
    for seed in 0..<500 {
      let drawn = NumberOptions.around(
        935_000, grain: 1000, scale: .ratio, bounds: 0...1e9, seed: "\(seed)")
      for value in drawn?.values ?? [] {
        #expect(value.truncatingRemainder(dividingBy: 10_000) != 0)
      }
    }
  }
}
