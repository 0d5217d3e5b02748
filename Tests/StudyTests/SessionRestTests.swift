import FSRS
import ProgressStore
import Testing

@testable import Study

/// Cards in learning steps at the end of a sitting, when little else is left.
struct SessionRestTests {
  @Test func `the last card left rests after its own answer, until its time`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 1))
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
    try sitting.step { _ in "nonsense" }
    let rest = try #require(sitting.session.secondsOfRest(at: sitting.sample.moment))
    #expect((1...75).contains(rest))
    // Who goes on all the same is asked, and nothing rests while a question is open.
    var early = sitting.session
    #expect(early.next(at: sitting.sample.moment) != nil)
    #expect(early.secondsOfRest(at: sitting.sample.moment) == nil)
    sitting.sample.seconds += rest
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
  }

  @Test func `with another card left, that one comes, though its time is later`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 2))
    try sitting.step { $0.answer }
    try sitting.step { _ in "nonsense" }
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-0", "fact-1", "fact-0"])
    // Now the other one is the last, but it was not just answered.
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
  }

  @Test func `a card that is through, or skipped, leaves nothing to rest for`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 1))
    try sitting.step { $0.answer }
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) != nil)
    try sitting.rate(.easy)
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
  }
}
