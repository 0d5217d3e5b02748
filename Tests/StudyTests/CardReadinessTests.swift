import Deck
import FSRS
import Testing

@testable import Study

struct CardReadinessTests {
  @Test func `a composite waits until all its members have left learning`() throws {
    var sample = Sample(facts: 2)
    var both = Sample.card("compare.0a1b2c3d", fact: "compare.0a1b2c3d", "rivers", "answer 0")
    both.members = ["fact-0", "fact-1"]
    #expect(sample.deck.cards[0].isReady(in: sample.progress, of: sample.deck))
    #expect(!both.isReady(in: sample.progress, of: sample.deck))
    try sample.answer(0, .easy)
    #expect(!both.isReady(in: sample.progress, of: sample.deck))
    try sample.answer(1, .hard)
    #expect(!both.isReady(in: sample.progress, of: sample.deck))
    try sample.answer(1, .easy)
    #expect(both.isReady(in: sample.progress, of: sample.deck))
  }
}
