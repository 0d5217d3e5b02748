import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct ObjectiveTests {
  private func objective(
    _ version: Parameters.Version, _ method: Trainer.Method = .convergence, answers: Int = 300
  ) throws -> Objective {
    let histories = try Fixtures.histories(ofLog: "simlog_u1_2k", first: answers)
    let corpus = Corpus(histories, for: version)
    let usual = Parameters.standard(of: version).values
    return Objective(
      set: TrainingSet(corpus.targets, of: corpus, .mild), version: version,
      start: usual,
      prior: method == .convergence ? .own(version) : .published(version, around: usual))
  }

  @Test(
    arguments: Parameters.Version.allCases,
    [Trainer.Method.convergence, .batches(epochs: 5)])
  func `the gradient is the slope of the loss`(
    version: Parameters.Version, method: Trainer.Method
  ) throws {
    let objective = try objective(version, method, answers: 150)
    let forest = Forest(of: objective.set)
    let weights = objective.start.map { $0 * 0.97 + 0.02 }
    let slope = objective.slope(at: weights, over: forest, curved: false)
    for index in weights.indices {
      let step = 1e-5
      var (low, high) = (weights, weights)
      low[index] -= step
      high[index] += step
      let rise = objective.slope(at: high, over: forest, curved: false).value
      let fall = objective.slope(at: low, over: forest, curved: false).value
      let expected = (rise - fall) / (2 * step)
      #expect(abs(slope.gradient[index] - expected) < 1e-4 * max(1, abs(expected)))
    }
  }

  @Test func `batches add up to the total`() throws {
    let objective = try objective(.six)
    let members = Array(objective.set.cards.indices)
    let weights = objective.start.map { $0 * 0.97 + 0.02 }
    let whole = objective.slope(at: weights, over: Forest(of: objective.set), curved: true)
    let parts = [members.prefix(20), members.dropFirst(20)].map {
      objective.slope(
        at: weights, over: Forest(of: objective.set, members: Array($0)), curved: true)
    }
    #expect(abs(parts[0].value + parts[1].value - whole.value) < 1e-9)
    for index in weights.indices {
      let sum = parts[0].gradient[index] + parts[1].gradient[index]
      #expect(abs(sum - whole.gradient[index]) < 1e-9)
      #expect(whole.bend(index, index) > 0)
    }
  }

  @Test func `recency rises to 1`() {
    for recency in Recency.allCases {
      let weights = (0..<100).map { recency.weight($0, of: 100) }
      #expect(weights == weights.sorted())
      #expect(weights[99] <= 1 && weights[99] > 0.89)
    }
    #expect(Recency.mild.weight(0, of: 100) == 0.25)
    #expect(Recency.mild.weight(99, of: 100) == 1)
  }

  @Test func `a matrix is solved, or known to have no answer`() throws {
    let matrix = Matrix(size: 3, values: [4, 0, 0, 2, 5, 0, -1, 1, 3])
    let solution = try #require(matrix.solution(for: [1, 2, 3]))
    let (x, y, z) = (solution[0], solution[1], solution[2])
    #expect(abs(4 * x + 2 * y - z - 1) < 1e-12)
    #expect(abs(2 * x + 5 * y + z - 2) < 1e-12)
    #expect(abs(-x + y + 3 * z - 3) < 1e-12)
    #expect(Matrix(size: 2, values: [1, 0, 2, 1]).solution(for: [1, 1]) == nil)
  }
}
