import FSRS
import Testing

@testable import Study

struct OutlookTests {
  @Test func `tomorrow counts what is due and what is new`() throws {
    var sample = Sample(facts: 20)
    try sample.answer(0, .again)
    try sample.answer(1, .easy)
    let outlook = Outlook(deck: sample.deck, progress: sample.progress, at: sample.moment)
    // The miss comes again within minutes: it is counted as due.
    #expect((outlook.dueToday, outlook.laterToday) == (1, 0))
    #expect(outlook.dueTomorrow == 1)
    #expect(outlook.newTomorrow == 8)
    #expect(outlook.nextDay == sample.moment.day)
  }

  @Test func `nothing asked, nothing due`() {
    let sample = Sample(facts: 5)
    let outlook = Outlook(deck: sample.deck, progress: sample.progress, at: sample.moment)
    #expect(outlook.nextDay == nil)
    #expect((outlook.laterToday, outlook.dueTomorrow, outlook.newTomorrow) == (0, 0, 5))
  }
}
