import FSRS
import Testing

@Suite struct ModelImportTests {
  /// Seen in fsrs-rs 6.6.2, `memory_state_from_sm2(ease, interval, retention)`.
  @Test(arguments: [
    [2.5, 10, 0.9, 10.0, 6.914_056_3], [1.3, 1, 0.8, 0.301_572, 10.0],
    [2.1, 120, 0.85, 62.945_045_5, 8.340_353], [3.5, 0.000_5, 0.95, 0.002_484_110, 7.513_938_9],
  ])
  func `FSRS-6 reads an ease and an interval of SM-2 as fsrs-rs does`(row: [Double]) throws {
    let memory = try #require(
      Model(.standard).memory(fromInterval: row[1], ease: row[0], retention: row[2]))
    #expect(abs(memory.stability / row[3] - 1) < 2e-6)
    #expect(abs(memory.difficulty / row[4] - 1) < 2e-6)
    #expect(memory.fastStability == nil)
  }

  @Test(arguments: [0.7, 0.9, 0.97], [0.5, 3, 40, 700])
  func `FSRS-7 finds the memory that fades to the retention after the interval`(
    retention: Double, interval: Double
  ) throws {
    let model = Model(.standard7)
    let memory = try #require(
      model.memory(fromInterval: interval, ease: 2.5, retention: retention))
    #expect(abs(model.retrievability(of: memory, elapsedDays: interval) - retention) < 1e-10)
    #expect(abs(model.interval(for: memory, retention: retention) / interval - 1) < 1e-8)
    #expect(memory.difficulty == 5)
    #expect(memory.fastStability == 0.8 * memory.stability)
  }

  @Test(arguments: [0, 1, 1.5, .nan])
  func `a retention that is not between 0 and 1 gives nil`(retention: Double) {
    for parameters in [Parameters.standard, .standard7] {
      #expect(
        Model(parameters).memory(fromInterval: 3, ease: 2.5, retention: retention) == nil)
    }
  }

  @Test(arguments: zip([99, 100, 550, 1_100, 1_101, 2_500], [nil, 1, 5.05, 10, nil, nil]))
  func `a small ease field is a difficulty`(permille: Int, difficulty: Double?) {
    let found = Model.difficulty(fromPermille: permille)
    #expect(found.map { ($0 * 1e9).rounded() / 1e9 } == difficulty)
  }
}
