import Testing

@testable import FSRS

/// The derivatives that come out of the formulas against differences of their values.
@Suite struct GradientTests {
  private static let history: [(Rating, Double)] = [
    (.good, 0), (.again, 0), (.hard, 1), (.good, 4), (.easy, 9), (.again, 30), (.good, 0),
    (.good, 2), (.hard, 11), (.easy, 0), (.again, 3), (.good, 25),
  ]

  /// The sum of recall over a history, as any model computes it.
  private func recalls<Model: Formulas>(_ model: Model) -> [Model.Number] {
    var trace = model.first(Self.history[0].0)
    return Self.history.dropFirst().map { rating, days in
      let fading = model.fading(trace, days: days)
      trace = model.next(trace, rating, days: days, fading)
      return model.recall(fading)
    }
  }

  private func compare<Gradient: GradientLanes, Plain: Formulas<Double>, Bent: Formulas>(
    _ weights: [Double], _ plain: Plain.Type, _ bent: Bent.Type
  ) -> [String] where Bent.Number == Dual<Gradient> {
    let duals = recalls(bent.init(parameters: weights.enumerated().map { Dual($1, variable: $0) }))
    #expect(
      duals.map(\.value).elementsEqual(
        recalls(plain.init(parameters: weights)), by: { abs($0 - $1) < 1e-12 }))
    var misses: [String] = []
    for index in weights.indices {
      let step = 1e-6 * max(1e-2, abs(weights[index]))
      let (low, high) = (shifted(weights, index, -step), shifted(weights, index, step))
      let differences = zip(
        recalls(plain.init(parameters: high)), recalls(plain.init(parameters: low)))
      for (place, (dual, (above, below))) in zip(duals, differences).enumerated() {
        var derivatives = [Double](repeating: 0, count: Gradient.count)
        derivatives.withUnsafeMutableBufferPointer { buffer in
          if let memory = buffer.baseAddress { dual.gradient.store(to: memory) }
        }
        let expected = (above - below) / (2 * step)
        if abs(derivatives[index] - expected) > 2e-6 * max(1, abs(expected)) {
          misses.append("w[\(index)], review \(place): \(derivatives[index]), not \(expected)")
        }
      }
    }
    return misses
  }

  private func shifted(_ weights: [Double], _ index: Int, _ step: Double) -> [Double] {
    var weights = weights
    weights[index] += step
    return weights
  }

  @Test func `gradients of FSRS-6 are the slopes of its formulas`() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<10 {
      let weights = near(.standard, using: &random)
      #expect(compare(weights, FSRS6<Double>.self, FSRS6<Dual<Lanes24>>.self) == [])
    }
  }

  @Test func `gradients of FSRS-7 are the slopes of its formulas`() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<10 {
      let weights = near(.standard7, using: &random)
      #expect(compare(weights, FSRS7<Double>.self, FSRS7<Dual<Lanes36>>.self) == [])
    }
  }

  /// Weights up to a fifth away from the default ones, and off the ends of their ranges.
  private func near(_ parameters: Parameters, using random: inout SplitMix64) -> [Double] {
    zip(parameters.values, Parameters.bounds(of: parameters.version)).map { weight, bounds in
      let margin = (bounds.upperBound - bounds.lowerBound) / 100
      let moved = (weight + 0.01) * .random(in: 0.8...1.2, using: &random)
      return moved.clamped(to: bounds.lowerBound + margin...bounds.upperBound - margin)
    }
  }
}
