import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct TreeTests {
  private func set(_ version: Parameters.Version) throws -> TrainingSet {
    let corpus = Corpus(try Fixtures.histories(ofLog: "simlog_u1_2k", first: 1_500), for: version)
    return TrainingSet(corpus.targets, of: corpus, .mild)
  }

  /// The targets as each card gives them on its own.
  private func alone<Model: Formulas<Double>>(_ set: TrainingSet, _ model: Model) -> [Double] {
    var sums = [0.0, 0, 0]
    for member in set.cards.indices {
      var trace = model.first(set.corpus.ratings[set.starts[member]])
      for position in set.starts[member] + 1..<set.ends[member] {
        let (days, rating) = (set.corpus.days[position], set.corpus.ratings[position])
        let fading = model.fading(trace, days: days)
        sums[rating.isPass ? 0 : 1] += set.weights[position]
        sums[2] += set.weights[position] * model.recall(fading)
        trace = model.next(trace, rating, days: days, fading)
      }
    }
    return sums
  }

  private func together<Model: Formulas<Double>>(_ set: TrainingSet, _ model: Model) -> [Double] {
    var sums = [0.0, 0, 0, 0]
    for tree in Forest(of: set).trees {
      tree.walk(model) { recall, passed, failed in
        sums[0] += passed
        sums[1] += failed
        sums[2] += (passed + failed) * recall
        sums[3] += 1
      }
    }
    return sums
  }

  @Test func `cards that begin alike are walked over once and count as often as they are`() throws {
    let six = try set(.six)
    let model = FSRS6<Double>(parameters: Parameters.standard.values)
    let sums = together(six, model)
    for (one, other) in zip(sums, alone(six, model)) { #expect(abs(one - other) < 1e-9) }
    #expect(sums[3] < Double(six.count) * 0.7)

    let seven = try set(.seven)
    let model7 = FSRS7<Double>(parameters: Parameters.standard7.values)
    for (one, other) in zip(together(seven, model7), alone(seven, model7)) {
      #expect(abs(one - other) < 1e-9)
    }
  }

  @Test func `indices are sorted by their values, equal values in their original order`() {
    var random = SplitMix64(seed: 4)
    for span in [1, 3, 4_000, 1 << 40, Int.max] {
      let keys = (0..<500).map { _ in Int.random(in: -span...span, using: &random) / 3 * 3 }
      let places = keys.indices.filter { $0 % 5 != 0 }
      #expect(
        places.ordered(by: keys) == places.sorted { (keys[$0], $0) < (keys[$1], $1) })
    }
    #expect([Int]().ordered(by: []) == [])
  }
}
