import FSRS
import FSRSTraining
import Testing

@Suite struct HabitsTests {
  private func close(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test func `the usual shares add up to 1`() {
    let habits = Habits()
    let rows = [habits.firstRatings, habits.passRatings] + habits.learning + habits.relearning
    for row in rows { #expect(abs(row.reduce(0, +) - 1) < 1e-3) }
  }

  @Test func `an empty log shows the usual habits`() {
    #expect(Habits(from: ReviewLog([]), offsetMinutes: 0) == Habits())
  }

  /// Fifty cards: Again and then Good on the first day, Hard on the next: half own, half usual.
  @Test func `a log is mixed into the usual habits`() {
    let entries = (0..<50).flatMap { card -> [ReviewLog.Entry] in
      let start = 40_000_000 + card * 1_000
      let name = "\(card)"
      return [
        .init(card: name, milliseconds: start, rating: .again, duration: 8_000),
        .init(card: name, milliseconds: start + 60_000, rating: .good, duration: 0),
        .init(card: name, milliseconds: start + 86_400_000, rating: .hard, duration: 4_000_000),
      ]
    }
    let usual = Habits()
    let habits = Habits(from: ReviewLog(entries), offsetMinutes: 0)
    func half(_ counts: [Double], _ usual: [Double]) -> [Double] {
      zip(counts, usual).map { ($0 + 1) / Double(50 + counts.count) / 2 + $1 / 2 }
    }
    #expect(close(habits.firstRatings, half([50, 0, 0, 0], usual.firstRatings)))
    #expect(close(habits.passRatings, half([50, 0, 0], usual.passRatings)))
    #expect(close(habits.learning[0], half([0, 0, 50, 0], usual.learning[0])))
    #expect(habits.learning[1] == usual.learning[1])
    #expect(habits.relearning == usual.relearning)
    #expect(abs(habits.learningSeconds[0] - (8 + usual.learningSeconds[0]) / 2) < 1e-9)
    #expect(habits.learningSeconds[2] == usual.learningSeconds[2])
    #expect(habits.reviewSeconds == usual.reviewSeconds)
  }
}
