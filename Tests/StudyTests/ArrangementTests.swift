import Grading
import Testing

@testable import Study

struct ArrangementTests {
  private let order = Arrangement(
    items: [], options: ["railway", "coal", "fleet", "war"], right: [1, 0, 2, 3])
  private let match = Arrangement(
    items: ["gold", "iron", "lead"], options: ["Fe", "Pb", "Cu", "Au"], right: [3, 0, 1])

  @Test(arguments: ["bacd", "b a c d", "B, A, C, D", "b-a-c-d", "2 1 3 4", "2134", "b>a>c>d"])
  func `an order is typed as letters or numbers, with anything between them`(typed: String) {
    #expect(order.reading(of: typed) == .places([1, 0, 2, 3]))
  }

  @Test(arguments: [
    "1d 2a 3b", "1d2a3b", "d1 a2 b3", "1-d, 2-a, 3-b", "3b 1d 2a", "dab", "D A B", "1=d 2=a 3=b",
  ])
  func `a match is a letter for each number, or the letters in the numbers' order`(typed: String) {
    #expect(match.reading(of: typed) == .places([3, 0, 1]))
  }

  @Test(arguments: ["bac", "bacc", "b2cd", "bacdd"])
  func `each place once, or it is asked again`(typed: String) {
    #expect(order.reading(of: typed) == .incomplete)
  }

  @Test(arguments: ["1d 2a", "1d 2d 3a", "1d 1a 3b", "da", "12 3", "1d a2 3b"])
  func `each number once with a letter of its own, or it is asked again`(typed: String) {
    #expect(match.reading(of: typed) == .incomplete)
  }

  @Test(arguments: ["", "coal, railway", "bacde", "zzz", "9"])
  func `all else is words`(typed: String) {
    #expect(order.reading(of: typed) == .words)
  }

  @Test(arguments: [
    ([1, 0, 2, 3], Verdict.correct, 1.0, ""),
    ([0, 1, 2, 3], .partial, 5.0 / 6, "One pair is out of order."),
    ([2, 1, 0, 3], .partial, 2.0 / 3, "2 pairs are out of order."),
    ([3, 2, 0, 1], .wrong, 0, "6 pairs are out of order."),
  ])
  func `an order scores the pairs that are right`(
    places: [Int], verdict: Verdict, share: Double, reason: String
  ) {
    let judged = order.judgement(of: places)
    #expect(judged.verdict == verdict)
    #expect(abs((judged.share ?? -1) - share) < 1e-12)
    #expect(judged.reason == reason)
  }

  @Test func `a match scores its hits`() {
    #expect(match.judgement(of: [3, 0, 1]).verdict == .correct)
    #expect(
      match.judgement(of: [3, 0, 2]) == Judgement(.partial, reason: "2 of 3.", share: 2.0 / 3))
    #expect(match.judgement(of: [0, 3, 2]).verdict == .wrong)
  }

  @Test func `words say an answer whatever the order shown`() {
    #expect(order.words([1, 0, 2, 3]) == "coal, railway, fleet, war")
    #expect(match.words([3, 0, 1]) == "gold – Au, iron – Fe, lead – Pb")
  }

  @Test func `chances are all the arrangements there are`() {
    #expect(order.chances == 24)
    #expect(match.chances == 24)
  }
}
