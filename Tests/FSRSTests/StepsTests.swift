import Testing

@testable import FSRS

@Suite struct StepsTests {
  private let day = 86_400

  /// Delays after Again, Hard and Good with the card on a step, as Anki's own tests have them.
  @Test(
    arguments: [
      ([600], 0, 600, 900, nil),
      ([3 * 86_400], 0, 3 * 86_400, 4 * 86_400, nil),
      ([86_400], 0, 86_400, 2 * 86_400, nil),
      ([60, 600], 0, 60, 330, 600),
      ([60, 600], 1, 60, 600, nil),
      ([60, 600, 6_000], 0, 60, 330, 600),
      ([60, 600, 6_000], 1, 60, 600, 6_000),
      ([60, 600, 6_000], 2, 60, 6_000, nil),
      ([600, 3 * 86_400], 0, 600, 2 * 86_400, 3 * 86_400),
      ([], 0, nil, nil, nil),
    ] as [([Int], Int, Int?, Int?, Int?)])
  func `delays after Again, Hard and Good`(
    seconds: [Int], step: Int, again: Int?, hard: Int?, good: Int?
  ) {
    let steps = Steps(seconds: seconds)
    #expect(steps.delay(at: 0) == again)
    #expect(steps.hardDelay(at: step) == hard)
    #expect(steps.delay(at: step + 1) == good)
  }

  @Test func `a card beyond the last step is on the last step`() {
    let steps = Steps(seconds: [60, 600])
    #expect([-1, 0, 1, 2, .max].map(steps.index) == [0, 0, 1, 1, 1])
    #expect(Steps(seconds: []).index(3) == 0)
  }

  @Test func `no length of step overflows`() {
    #expect(Steps(seconds: [.max]).hardDelay(at: 0) == 36_501 * day)
    #expect(Steps(seconds: [.max, .max]).hardDelay(at: 0) == 36_500 * day)
    #expect(Steps(seconds: [.min]).delay(at: 0) == 1)
  }
}
