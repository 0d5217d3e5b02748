import Testing

@testable import Questions

struct NumberOptionsTests {
  /// What a guesser who sees only the options can try.
  enum Solver: String, CaseIterable {
    case smallest, secondSmallest, secondLargest, largest, nearestMean, nearestGeometricMean
    case widestGap, narrowestGap, roundest

    func pick(_ options: [Double]) -> Int {
      let places = Array(options.indices)
      func nearest(_ target: Double) -> Int {
        places.min { abs(options[$0] - target) < abs(options[$1] - target) } ?? 0
      }
      func gaps(_ place: Int) -> Double {
        let near = [place - 1, place + 1].filter(places.contains)
        return near.reduce(0) { $0 + abs(options[$1] / options[place] - 1) } / Double(near.count)
      }
      func zeros(_ place: Int) -> Int {
        String(Int(options[place])).reversed().prefix { $0 == "0" }.count
      }
      switch self {
      case .smallest: return 0
      case .secondSmallest: return 1
      case .secondLargest: return 2
      case .largest: return 3
      case .nearestMean: return nearest(options.reduce(0, +) / 4)
      case .nearestGeometricMean:
        let product = options.reduce(1, *)
        return nearest(product.squareRoot().squareRoot())
      case .widestGap: return places.max { gaps($0) < gaps($1) } ?? 0
      case .narrowestGap: return places.min { gaps($0) < gaps($1) } ?? 0
      case .roundest: return places.max { zeros($0) < zeros($1) } ?? 0
      }
    }
  }

  @Test(arguments: Solver.allCases)
  func `nothing in the options of a quantity gives the right one away`(solver: Solver) {
    let values: [Double] = [891_271, 6761, 4575, 220_131, 417_337, 37_982, 5629, 235, 12_734]
    var hits = 0
    var items = 0
    for seed in 0..<700 {
      for value in values {
        guard
          let drawn = NumberOptions.around(
            value, grain: 1, scale: .ratio, bounds: 0...1e12, seed: "\(seed)/\(value)")
        else { continue }
        items += 1
        hits += solver.pick(drawn.values) == drawn.right ? 1 : 0
      }
    }
    #expect(items > 5000)
    let rate = Double(hits) / Double(items)
    #expect(rate < 0.28, "\(solver) is right \(rate) of the time")
  }

  @Test func `options ascend and the right one stands unchanged at its place`() {
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

  @Test func `a pattern that does not fit is refused, not bent`() {
    let slots = (0..<400).map { seed in
      NumberOptions.around(
        1, grain: 1, scale: .difference(step: 1), bounds: 1...1e9, seed: "\(seed)")?.right
    }
    #expect(slots.contains(0))
    #expect(slots.contains(nil))
    #expect(!slots.contains(1) && !slots.contains(2) && !slots.contains(3))
  }
}
