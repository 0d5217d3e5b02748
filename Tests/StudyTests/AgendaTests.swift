import Deck
import FSRS
import Progress
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

  @Test(arguments: [(-1, 3), (-2, 8), (1, 8)])
  func `what was asked while it was tomorrow already counts today`(days: Int, new: Int) throws {
    var sample = Sample(facts: 20, reverse: true)
    for number in 0..<5 { try sample.answer(2 * number, .easy) }
    sample.wait(days: days)
    let agenda = sample.agenda
    #expect(agenda.new.count == new)
    #expect(agenda.due.isEmpty)
    #expect(agenda.new.names.contains("fact-0/reverse") == (days != -1))
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

  @Test func `more than a day holds becomes a plan with a date, and new cards wait`() throws {
    let sample = try Sample.awayAfter(150)
    let agenda = sample.agenda
    let found = agenda.plan
    let plan = try #require(found)
    #expect((plan.waiting, plan.away) == (150, 61))
    #expect(plan.pace == 20)
    #expect(plan.level ?? 0 > sample.moment.day)
    #expect(agenda.new.isEmpty)
    #expect(agenda.due.count == plan.today)
    #expect(plan.today == plan.pace)
  }

  @Test func `the plan of a day is not refilled by starting again, and lasts for days`() throws {
    var sample = try Sample.awayAfter(150)
    var days = 0
    while let plan = sample.agenda.plan {
      #expect(plan.pace == 20)
      let cards = sample.agenda.due
      #expect(cards.count == 20)
      for card in cards {
        let number = try #require(sample.deck.cards.firstIndex(of: card))
        try sample.answer(number, .good)
      }
      #expect(sample.agenda.due.isEmpty)
      #expect(sample.agenda.new.isEmpty)
      days += 1
      sample.wait(days: 1)
      #expect(days < 9)
    }
    // What two days hold is no plan any more, and new cards come again.
    #expect(days >= 5)
    #expect(sample.agenda.due.count <= 30)
    #expect(sample.agenda.new.count == 8)
  }

  @Test func `less than a week of work is spread over the next days, and nobody is told`() throws {
    var sample = try Sample.awayAfter(70)
    var asked: [Int] = []
    while !sample.agenda.due.isEmpty {
      let agenda = sample.agenda
      #expect(agenda.plan == nil)
      #expect(agenda.new.count == 8)
      asked.append(agenda.due.count)
      for card in agenda.due {
        let number = try #require(sample.deck.cards.firstIndex(of: card))
        try sample.answer(number, .easy)
      }
      #expect(sample.agenda.due.isEmpty)
      sample.wait(days: 1)
    }
    #expect(asked == [30, 30, 10])
  }

  @Test func `in a plan what is likeliest still known comes first`() throws {
    var sample = try Sample.awayAfter(200)
    try sample.answer(41, .easy)
    sample.wait(days: 500)
    let agenda = sample.agenda
    #expect(agenda.plan != nil)
    #expect(agenda.due.names.first == "fact-41")
  }

  @Test func `a missed day or a small number is no reason for a plan`() throws {
    var sample = Sample(facts: 40)
    for number in 0..<15 { try sample.answer(number, .easy) }
    sample.wait(days: 300)
    #expect(sample.agenda.plan == nil)
    #expect(sample.agenda.due.count == 15)
    #expect(sample.agenda.new.count == 8)
  }

  @Test func `before a break what comes due in it is asked ahead`() throws {
    var sample = Sample(facts: 10)
    for number in 0..<4 { try sample.answer(number, .easy) }
    sample.wait(days: 1)
    #expect(sample.agenda.due.isEmpty)
    let ahead = Agenda(
      deck: sample.deck, progress: sample.progress, at: sample.moment,
      wishes: Agenda.Wishes(new: 0, ahead: 60))
    #expect(ahead.due.count == 4)
    #expect(ahead.new.isEmpty)
  }

  @Test func `who goes ahead gets what is nearest to being due, today's facts not again`() throws {
    var sample = Sample(facts: 10)
    for number in 0..<2 { try sample.answer(number, .easy) }
    for number in 2..<6 { try sample.answer(number, .good) }
    sample.wait(days: 1)
    for number in 2..<3 { try sample.answer(number, .good) }
    var wishes = Agenda.Wishes(new: 0, limit: 4)
    wishes.goAhead()
    let ahead = Agenda(
      deck: sample.deck, progress: sample.progress, at: sample.moment, wishes: wishes)
    #expect(!ahead.due.names.contains("fact-2"))
    #expect(ahead.due.count == 4)
    #expect(Set(ahead.due.names.prefix(3)) == ["fact-3", "fact-4", "fact-5"])
    #expect(ahead.plan == nil)
    wishes = Agenda.Wishes()
    wishes.goAhead()
    let whole = Agenda(
      deck: sample.deck, progress: sample.progress, at: sample.moment, wishes: wishes)
    #expect(whole.new.count == sample.agenda.new.count)
  }

  @Test func `what is suspended or buried is not asked, nor counted`() throws {
    var sample = Sample(facts: 6)
    for number in 0..<4 { try sample.answer(number, .easy) }
    sample.wait(days: 30)
    let today = StudyDay(number: sample.moment.day)
    try sample.mark(0, .suspend(true))
    try sample.mark(1, .bury(until: today.advanced(by: 1)))
    try sample.mark(4, .suspend(true))
    #expect(Set(sample.agenda.due.names) == ["fact-2", "fact-3"])
    #expect(sample.agenda.new.names == ["fact-5"])
    let outlook = Outlook(deck: sample.deck, progress: sample.progress, at: sample.moment)
    // The buried one and the two of today; the suspended one never.
    #expect(outlook.dueTomorrow == 3)
    #expect(outlook.newTomorrow == 1)
    sample.wait(days: 1)
    #expect(Set(sample.agenda.due.names) == ["fact-1", "fact-2", "fact-3"])
    try sample.mark(0, .suspend(false))
    #expect(sample.agenda.due.count == 4)
  }

  @Test func `on a day away nothing is new`() throws {
    var sample = Sample(facts: 6)
    let today = StudyDay(number: sample.moment.day)
    sample.progress.apply(
      try sample.event(.away(Event.Away(from: today, to: today.advanced(by: 2)))))
    #expect(sample.agenda.new.isEmpty)
    let outlook = Outlook(deck: sample.deck, progress: sample.progress, at: sample.moment)
    // On the first day after the days away.
    #expect(outlook.back == today.advanced(by: 3).number)
    #expect(outlook.newTomorrow == 6)
    sample.wait(days: 3)
    #expect(sample.agenda.new.count == 6)
  }

  @Test func `days away put the end of a plan off`() throws {
    var sample = try Sample.awayAfter(200)
    let level = sample.agenda.plan?.level ?? 0
    let today = StudyDay(number: sample.moment.day)
    sample.progress.apply(
      try sample.event(
        .away(Event.Away(from: today.advanced(by: 1), to: today.advanced(by: 10)))))
    #expect(sample.agenda.plan?.level ?? 0 >= level + 10)
  }

  @Test(arguments: [(1.0, 5, 0), (2.0, 8, 1), (30.0, 8, 8), (0.0, 0, 0)])
  func `minutes limit a session at the learner's pace`(minutes: Double, due: Int, new: Int) throws {
    // Eight facts known, answered at twelve seconds each; a new one takes two answers.
    var sample = Sample(facts: 16)
    for number in 0..<8 { try sample.answer(number, .easy, milliseconds: 12_000) }
    sample.wait(days: 30)
    let agenda = Agenda(
      deck: sample.deck, progress: sample.progress, at: sample.moment,
      wishes: Agenda.Wishes(minutes: minutes))
    #expect((agenda.due.count, agenda.new.count) == (due, new))
    #expect(agenda.leftOver == 16 - due - new)
    #expect(Double(agenda.milliseconds(for: sample.progress)) <= minutes * 60_000)
  }

  @Test func `weekday settings change the number of new cards, and the daily minutes limit it`()
    throws
  {
    // It is a Saturday.
    var sample = Sample(facts: 20)
    try sample.set("new-per-day", "8 sat 3")
    #expect(sample.agenda.new.count == 3)
    sample.wait(days: 1)
    #expect(sample.agenda.new.count == 8)
    // At twelve seconds an answer and two answers to a new card a minute holds two.
    try sample.set("minutes", "1")
    #expect(sample.agenda.new.count == 2)
    #expect(sample.agenda.leftOver == 6)
  }

  @Test func `a pace that is set is the pace of a plan`() throws {
    var sample = try Sample.awayAfter(200)
    try sample.set("pace", "30")
    let agenda = sample.agenda
    #expect(agenda.plan?.pace == 30)
    #expect(agenda.due.count == 30)
  }

  @Test func `an interrupted day continues as planned`() throws {
    var sample = Sample(facts: 24, topics: ["rivers", "roads", "towns"])
    for number in 0..<6 { try sample.answer(number, .easy) }
    sample.wait(days: 60)
    var left = sample.agenda.cards
    #expect(left.count == 14)
    while !left.isEmpty {
      #expect(sample.agenda.cards.names == left.names)
      let number = try #require(sample.deck.cards.firstIndex(of: left.removeFirst()))
      try sample.answer(number, .easy)
      sample.seconds += 20
    }
  }

  @Test func `a composite waits for its members, and what was only announced sleeps`() throws {
    var sample = Sample(facts: 3)
    var composite = Sample.card("compare.sizes", fact: "compare.sizes", "rivers", "fact 0")
    composite.members = ["fact-0", "fact-1"]
    sample.deck.cards.append(composite)
    sample.deck.cards[2].validUntil = "2026-11-21"
    #expect(sample.agenda.new.names == ["fact-0", "fact-1", "fact-2"])
    try sample.answer(0, .easy)
    try sample.answer(1, .again)
    sample.wait(days: 1)
    #expect(sample.agenda.new.isEmpty)
    try sample.answer(1, .easy)
    // Not on the day of a member.
    #expect(sample.agenda.new.isEmpty)
    sample.wait(days: 1)
    #expect(sample.agenda.new.names == ["compare.sizes"])
  }

  @Test(arguments: [
    (Depth?.none, "all", ["fact-0", "fact-1", "fact-2"]), (.useful, "all", ["fact-0", "fact-1"]),
    (.core, "all", ["fact-0"]), (nil, "core", ["fact-0"]),
    (.all, "core", ["fact-0", "fact-1", "fact-2"]),
  ])
  func `new cards are taken as deep as is wished for, what is due at any depth`(
    depth: Depth?, setting: String, new: [String]
  ) throws {
    var sample = Sample(facts: 4)
    for (number, importance) in [Card.Importance.core, .useful, .detail, .detail].enumerated() {
      sample.deck.cards[number].importance = importance
    }
    try sample.set("depth", setting)
    try sample.answer(3, .easy)
    sample.wait(days: 30)
    let agenda = Agenda(
      deck: sample.deck, progress: sample.progress, at: sample.moment,
      wishes: Agenda.Wishes(depth: depth))
    #expect(agenda.new.names == new)
    #expect(agenda.due.names == ["fact-3"])
    let outlook = Outlook(deck: sample.deck, progress: sample.progress, at: sample.moment)
    #expect(outlook.newTomorrow == (setting == "all" ? 3 : 1))
  }

  @Test func `what comes after a card that waits waits too`() throws {
    var sample = Sample(facts: 4)
    sample.deck.cards[1].after = ["fact-0"]
    // It gives away the answer of another one that is new today.
    sample.deck.cards[0].apart = ["fact-2"]
    try sample.answer(2, .easy)
    #expect(sample.agenda.new.names == ["fact-3"])
    sample.wait(days: 1)
    #expect(sample.agenda.new.names == ["fact-0", "fact-1", "fact-3"])
  }
}
