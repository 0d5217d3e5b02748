import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct CurvedDescentTests {
  private let limits = Limits(version: .six, relearningSteps: 1)

  private func objective() throws -> Objective {
    let corpus = Corpus(try Fixtures.histories(ofLog: "simlog_u1_2k", first: 1_200), for: .six)
    return Objective(
      set: TrainingSet(corpus.targets, of: corpus, .none), version: .six,
      start: Parameters.standard.values, prior: .own(.six))
  }

  private func loss(_ objective: Objective, at weights: [Double]) -> Double {
    objective.slope(at: weights, over: Forest(of: objective.set), curved: false).value
  }

  @Test(arguments: [Recency.none, .mild])
  func `a fit of FSRS-6 leaves no more than a fiftieth of a nat to gain`(recency: Recency) throws {
    let histories = try Fixtures.histories(ofLog: "simlog_u1_2k", first: 1_200)
    let corpus = Corpus(histories, for: .six)
    let late = FirstReviews(corpus.targets, of: corpus).late()
    let set = TrainingSet(corpus.without(late, in: corpus.targets), of: corpus, recency)
    let objective = Objective(
      set: set, version: .six, start: Parameters.standard.values, prior: .own(.six))
    let deepest = CurvedDescent(tolerance: 1e-9, longest: 300)
      .fit(objective, limits, from: objective.start).weights
    let fitted = Trainer(recency: recency).train(histories).parameters.values
    #expect(loss(objective, at: fitted) <= loss(objective, at: deepest) + 0.02)
  }

  @Test func `a fit of FSRS-7 from a near start ends no higher than from the defaults`() throws {
    let corpus = Corpus(try Fixtures.histories(ofLog: "simlog_u1_2k", first: 600), for: .seven)
    let trainer = Trainer(version: .seven, recency: .none)
    let objective = Objective(
      set: TrainingSet(corpus.targets, of: corpus, .none), version: .seven,
      start: Parameters.standard7.values, prior: .own(.seven))
    let plain = trainer.train(corpus.targets, of: corpus).parameters.values
    var odd = Parameters.standard7.values
    for index in 7..<23 { odd[index] *= 0.3 }
    for near in [try Parameters(Limits(version: .seven, relearningSteps: 1).applied(to: odd))] {
      let fitted = trainer.train(corpus.targets, of: corpus, near: near).parameters.values
      #expect(loss(objective, at: fitted) <= loss(objective, at: plain))
    }
  }

  @Test func `coming near by a few cards ends at the same bottom`() throws {
    let objective = try objective()
    let direct = CurvedDescent(tolerance: 1e-4).fit(objective, limits, from: objective.start)
    let staged = CurvedDescent(tolerance: 1e-4, smallest: 10)
      .fit(objective, limits, from: objective.start)
    #expect(direct.weights != staged.weights)
    let losses = [direct, staged].map { loss(objective, at: $0.weights) }
    #expect(abs(losses[0] - losses[1]) < 0.01)
  }

  @Test func `the bottom is found from elsewhere too, and no step raises the loss`() throws {
    let objective = try objective()
    let descent = CurvedDescent(tolerance: 1e-4)
    let bottom = descent.fit(objective, limits, from: objective.start).weights
    let lowest = loss(objective, at: bottom)
    var random = SplitMix64(seed: 5)
    for _ in 0..<3 {
      let start = objective.start.map { $0 * .random(in: 0.6...1.6, using: &random) }
      let found = descent.fit(objective, limits, from: start)
      let loss = self.loss(objective, at: found.weights)
      #expect(loss <= self.loss(objective, at: limits.applied(to: start)))
      #expect(abs(loss - lowest) < 0.05)
      #expect(found.weights == limits.applied(to: found.weights))
    }
  }
}
