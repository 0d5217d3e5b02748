import FSRS
import Testing

@Suite struct ModelTests {
  private let model = Model(.standard)

  /// The example in the documentation of `Model`.
  @Test func `two answers of Good`() {
    let new = model.first(.good)
    let next = model.next(new, rating: .good, after: Elapsed(days: 2))
    let figures = [
      new.stability, new.difficulty, model.retrievability(of: new, elapsedDays: 2),
      next.stability, next.difficulty, model.interval(for: next, retention: 0.9),
    ]
    #expect(figures.map { ($0 * 100).rounded() / 100 } == [2.31, 2.12, 0.91, 10.96, 2.11, 10.96])
  }

  /// Seen in fsrs-rs for a stability of 5 days.
  @Test(arguments: zip(Rating.allCases, [1.597, 5, 5, 8.130]))
  func `a second answer on the same day`(rating: Rating, stability: Double) {
    let memory = Memory(stability: 5, difficulty: 5)
    let next = model.next(memory, rating: rating, after: Elapsed(days: 0))
    #expect((next.stability * 1_000).rounded() / 1_000 == stability)
  }

  @Test func `recall is 1 at once and 0.9 after S days, whatever the decay`() throws {
    var weights = Parameters.standard.values
    for decay in [0.1, 0.1542, 0.5, 0.8] {
      weights[20] = decay
      let model = Model(try Parameters(weights))
      let memory = Memory(stability: 37, difficulty: 5)
      #expect(model.retrievability(of: memory, elapsedDays: 0) == 1)
      #expect(abs(model.retrievability(of: memory, elapsedDays: 37) - 0.9) < 1e-14)
      #expect(abs(model.interval(for: memory, retention: 0.9) - 37) < 1e-11)
    }
  }

  @Test func `a memory outside its ranges is brought inside first`() {
    let wild = Memory(stability: 1e9, difficulty: -4)
    let tame = Memory(stability: 36_500, difficulty: 1)
    for rating in Rating.allCases {
      for days in [0, 1, 100] {
        #expect(
          model.next(wild, rating: rating, after: Elapsed(days: days))
            == model.next(tame, rating: rating, after: Elapsed(days: days)))
      }
    }
  }

  @Test func `a clock set back counts as the same moment`() {
    #expect(Elapsed(days: -3, seconds: -5) == Elapsed(days: 0))
    #expect(model.retrievability(of: model.first(.good), elapsedDays: -1) == 1)
  }

  @Test func `without same-day weights nothing moves within a day`() throws {
    var weights = Parameters.standard.values
    #expect(model.movesWithinDay)
    weights[18] = 0
    #expect(try !Model(Parameters(weights)).movesWithinDay)
  }

  @Test(arguments: Parameters.Version.allCases, [1, 40])
  func `memories of few and many cards are those of each, step by step`(
    version: Parameters.Version, times: Int
  ) throws {
    let model = Model(.standard(of: version))
    let log = try Fixtures.histories(ofLog: "simlog_u1_2k")
    let histories = Array(repeatElement(log, count: times).joined()) + [History(answers: [])]
    #expect((histories.count > 4_096) == (times > 1))
    let memories = model.memories(after: histories)
    #expect(memories.count == histories.count && memories.last == .some(nil))
    for (history, memory) in zip(histories, memories) {
      var steps: Memory?
      for answer in history.answers {
        steps =
          steps.map { model.next($0, rating: answer.rating, after: answer.elapsed) }
          ?? model.first(answer.rating)
      }
      #expect(steps == memory)
    }
  }
}
