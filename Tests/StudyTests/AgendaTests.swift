import FSRS
import ProgressStore
import Questions
import Testing

@testable import Study

struct AgendaTests {
  @Test func `a new learner gets the day's new facts, topics taking turns`() {
    let sample = Sample(facts: 20, topics: ["rivers", "roads", "towns"])
    #expect(sample.agenda.dueCount == 0)
    #expect(
      sample.agenda.new.names == (0..<8).map { "fact-\($0)" })
    #expect(sample.agenda.new.prefix(3).map(\.topic) == ["rivers", "roads", "towns"])
  }

  @Test func `the daily limit counts per day, not per run`() throws {
    var sample = Sample(facts: 20)
    for number in 0..<5 { try sample.answer(number, .easy) }
    #expect(sample.agenda.new.count == 3)
    sample.wait(days: 1)
    #expect(sample.agenda.new.count == 8)
  }

  @Test(arguments: [(17 * 3600 + 3599, 3), (18 * 3600, 8)])
  func `the day ends at four in the morning`(later: Int, new: Int) throws {
    // From 10:00 it is 18 hours to 04:00.
    var sample = Sample(facts: 20)
    for number in 0..<5 { try sample.answer(number, .easy) }
    sample.seconds += later
    #expect(sample.agenda.new.count == new)
  }

  @Test func `two directions of a fact never meet on one day`() throws {
    var sample = Sample(facts: 3, reverse: true)
    #expect(sample.agenda.new.names == ["fact-0", "fact-1", "fact-2"])
    try sample.answer(0, .easy)
    #expect(sample.agenda.new.names == ["fact-1", "fact-2"])
    sample.wait(days: 1)
    #expect(sample.agenda.new.names == ["fact-0/reverse", "fact-1", "fact-2"])
  }

  @Test func `the most overdue comes first, measured against its own interval`() throws {
    var sample = Sample(facts: 3)
    for number in 0..<3 { try sample.answer(number, .easy) }
    sample.wait(days: 20)
    try sample.answer(1, .good)
    sample.wait(days: 400)
    let agenda = sample.agenda
    #expect(agenda.due.names.count == 3)
    #expect(agenda.due.names.last == "fact-1")
  }

  @Test func `wishes narrow the agenda`() throws {
    var sample = Sample(facts: 12, topics: ["rivers", "roads"])
    try sample.answer(0, .easy)
    try sample.answer(1, .easy)
    sample.wait(days: 30)
    let wishes = Agenda.Wishes(topics: ["roads"], new: 2, limit: nil)
    let agenda = Agenda(
      deck: sample.deck, progress: sample.progress, at: sample.moment, wishes: wishes)
    #expect(agenda.due.names == ["fact-1"])
    #expect(agenda.new.names == ["fact-3", "fact-5"])
    let short = Agenda(
      deck: sample.deck, progress: sample.progress, at: sample.moment,
      wishes: Agenda.Wishes(limit: 3))
    #expect(short.cards.count == 3)
    #expect(short.dueCount == 2)
  }

  @Test func `new cards are spread over the reviews`() throws {
    var sample = Sample(facts: 12)
    for number in 0..<8 { try sample.answer(number, .easy) }
    sample.wait(days: 40)
    let kinds = sample.agenda.cards.map { card in
      sample.progress.schedule(of: card, in: sample.deck) == nil ? "n" : "d"
    }
    #expect(kinds.joined() == "dnddnddnddnd")
  }

  @Test func `a card in a learning step comes first, and only on its day`() throws {
    var sample = Sample(facts: 4)
    try sample.answer(2, .again)
    #expect(sample.agenda.learning.names == ["fact-2"])
    #expect(sample.agenda.cards.names.first == "fact-2")
    sample.wait(days: 3)
    #expect(sample.agenda.learning.names == ["fact-2"])
  }
}
