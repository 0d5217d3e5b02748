import Deck
import FSRS
import Progress
import Testing

@testable import Study

/// Cards in learning steps at the end of a session, when little else is left.
struct SessionRestTests {
  @Test func `the last card left rests after its own answer, until its time`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 1))
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
    try sitting.step { _ in "nonsense" }
    let rest = try #require(sitting.session.secondsOfRest(at: sitting.sample.moment))
    #expect((600...750).contains(rest))
    // Who goes on all the same is asked, and nothing rests while a question is open.
    var early = sitting.session
    #expect(early.next(at: sitting.sample.moment) != nil)
    #expect(early.secondsOfRest(at: sitting.sample.moment) == nil)
    sitting.sample.seconds += rest
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
  }

  @Test func `with another card left, that one comes, though its time is later`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 2), forms: .choice)
    try sitting.step { $0.answer }
    try sitting.step { _ in "bad" }
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-0", "fact-1", "fact-0"])
    // Now the other one is the last, but it was not just answered.
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
  }

  @Test func `a card that is through, or skipped, leaves nothing to rest for`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 1), forms: .choice)
    try sitting.step { $0.answer }
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) != nil)
    try sitting.rate(.easy)
    #expect(sitting.session.secondsOfRest(at: sitting.sample.moment) == nil)
  }

  @Test func `the third wrong answer to a card ends its day, also for a later session`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 2))
    while try sitting.step({ $0.card.fact == "fact-0" ? "nonsense" : $0.answer }) != nil {
      sitting.sample.seconds += 60
      #expect(sitting.asked.count < 20)
    }
    #expect(sitting.asked.count { $0 == "fact-0" } == 3)
    #expect(!sitting.session.hasQuestion(at: sitting.sample.moment))
    sitting.sample.progress = sitting.session.progress
    sitting.sample.seconds += 3600
    let sample = sitting.sample
    #expect(sample.agenda.cards.isEmpty)
    let outlook = Outlook(deck: sample.deck, progress: sample.progress, at: sample.moment)
    #expect((outlook.laterToday, outlook.dueTomorrow) == (0, 1))
    #expect(Sample.replayed(sample).agenda.cards.isEmpty)
    var tomorrow = sample
    tomorrow.wait(days: 1)
    #expect(tomorrow.agenda.cards.names == ["fact-0"])
  }

  @Test func `undo brings a card back that was resting, and so does another rating`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 1))
    for _ in 0..<3 {
      try sitting.step { _ in "nonsense" }
      sitting.sample.seconds += 60
    }
    #expect(sitting.session.queue.returning.count == 0)
    try sitting.undo()
    #expect(sitting.session.hasQuestion(at: sitting.sample.moment))
    try sitting.redo()
    #expect(!sitting.session.hasQuestion(at: sitting.sample.moment))
    try sitting.rate(.hard)
    #expect(sitting.session.queue.returning.count == 1)
  }

  @Test func `eight new cards picked right take sixteen answers`() throws {
    var sitting = SessionTests.Sitting(Sample(facts: 8), forms: .choice)
    while try sitting.step({ String($0.right + 1) }) != nil {
      sitting.sample.seconds += 10
      #expect(sitting.asked.count < 40)
    }
    #expect(sitting.asked.count == 16)
  }
}
