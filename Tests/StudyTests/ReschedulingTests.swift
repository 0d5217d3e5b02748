import Deck
import FSRS
import Progress
import Testing

@testable import Study

/// New days after a change of weights or settings: the preview, and what then happens.
struct ReschedulingTests {
  /// Twenty facts learned over twelve days and reviewed as they came due, some of them missed.
  private func studied(_ facts: Int = 20, days: Int = 12, reverse: Bool = false) throws -> Sample {
    var sample = Sample(facts: facts, reverse: reverse)
    for day in 0..<days {
      for card in sample.agenda.cards {
        let number = try #require(sample.deck.cards.firstIndex(of: card))
        try sample.answer(number, (number + day) % 7 == 0 ? .again : .easy)
      }
      sample.wait(days: 1)
    }
    return sample
  }

  private func preview(_ sample: Sample) -> Rescheduling {
    Rescheduling(of: sample.deck, sample.progress, at: sample.moment)
  }

  private func move(_ sample: inout Sample) throws -> [Event] {
    try preview(sample).events(deck: sample.deck).map {
      let event = try sample.event($0)
      sample.progress.apply(event)
      return event
    }
  }

  /// The cards due on each of the next days, what is overdue with today.
  private func due(_ sample: Sample) -> [Int] {
    let days = sample.progress.studiedCards.compactMap { card -> Int? in
      guard let schedule = card.schedule, schedule.phase == .review else { return nil }
      return max(0, schedule.dueDay - sample.moment.day)
    }
    return (0..<Rescheduling.horizon).map { day in days.count { $0 == day } }
  }

  @Test(arguments: ["0.8", "0.85", "0.95", "0.97"])
  func `the preview is what then happens, and undone all is as it was`(retention: String) throws {
    var sample = try studied(reverse: true)
    try sample.set("retention", retention)
    let preview = preview(sample)
    let before = sample.progress.studiedCards
    #expect(!preview.moves.isEmpty && preview.before == due(sample))
    let events = try move(&sample)
    #expect(due(sample) == preview.after)
    let after = sample.progress.studiedCards
    let moved = zip(before, after).filter { $0.schedule?.due != $1.schedule?.due }
    #expect(moved.count == preview.moves.count && events.count == moved.count)
    #expect(moved.map(\.1.key.card) == preview.moves.map(\.card).sorted())
    #expect(
      moved.count { ($1.schedule?.dueDay ?? 0) < ($0.schedule?.dueDay ?? 0) }
        == preview.moves.count { $0.isEarlier })
    // A journal read again says the same, and doing it twice does nothing.
    #expect(Sample.replayed(sample).progress.studiedCards == after)
    #expect(self.preview(sample).moves.isEmpty)
    let last = try #require(sample.progress.undoable().first)
    let undo = sample.progress.undoing(last)
    #expect(undo.count == events.count)
    for kind in undo { sample.progress.apply(try sample.event(kind)) }
    #expect(sample.progress.studiedCards == before)
  }

  @Test func `no day is in the past, and what is due already and would be stays`() throws {
    var sample = try studied()
    sample.wait(days: 3)
    try sample.set("retention", "0.97")
    let before = sample.progress.studiedCards
    let today = sample.moment.day
    #expect(before.contains { ($0.schedule?.dueDay ?? today) < today })
    #expect(preview(sample).moves.allSatisfy { $0.day.number >= today })
    _ = try move(&sample)
    for (old, new) in zip(before, sample.progress.studiedCards)
    where (old.schedule?.dueDay ?? today) < today {
      #expect(new.schedule?.due == old.schedule?.due)
    }
  }

  @Test func `after a pass the interval does not fall behind the one before by fuzz alone`() throws
  {
    var sample = try studied(40, days: 30)
    try sample.set("retention", "0.88")
    let before = sample.progress.intervalsBefore()
    let scheduler = sample.progress.scheduler
    let old = sample.progress.studiedCards
    _ = try move(&sample)
    var checked = 0
    for (old, new) in zip(old, sample.progress.studiedCards) where old != new {
      guard let schedule = new.schedule, let last = before[new.key], last > 0 else { continue }
      let wanted = scheduler.model.interval(for: schedule.memory, retention: scheduler.retention)
      if wanted.rounded() > Double(last) { #expect(schedule.interval > last) }
      checked += 1
    }
    #expect(checked > 3)
  }

  @Test func `days are spared that have much on them, easy days and those of siblings`() throws {
    var sample = Sample(facts: 120, reverse: true)
    for number in 0..<240 where number % 2 == 0 { try sample.answer(number, .easy) }
    for day in 1...3 {
      sample.wait(days: 1)
      for number in 0..<240 where number % 2 == 1 && number % 6 == 2 * day - 1 {
        try sample.answer(number, .easy)
      }
    }
    try sample.set("retention", "0.8")
    try sample.set("easy-days", "sat")
    let easy = sample.progress.lightDays
    var days: [Int: Int] = [:]
    let preview = preview(sample)
    #expect(preview.moves.count > 200)
    for move in preview.moves { days[move.day.number, default: 0] += 1 }
    let onEasy = days.filter { easy($0.key) }.values.reduce(0, +)
    #expect(onEasy * 20 < preview.moves.count)
    let moves = Dictionary(uniqueKeysWithValues: preview.moves.map { ($0.card, $0.day.number) })
    let together = (0..<120).count { fact in
      let day = moves["sample/fact-\(fact)"]
      return day != nil && day == moves["sample/fact-\(fact)/reverse"]
    }
    #expect(together < 4)
    // Twice the mean at the most, though all were answered on four days.
    let spread = days.filter { !easy($0.key) }.values
    #expect((spread.max() ?? 0) <= 3 * (spread.reduce(0, +) / spread.count + 1))
  }

  @Test func `cards in steps, suspended ones and those made due by hand stay`() throws {
    var sample = try studied()
    try sample.answer(1, .again)
    try sample.mark(2, .suspend(true))
    try sample.mark(3, .due(on: StudyDay(number: sample.moment.day)))
    try sample.set("retention", "0.8")
    let moved = Set(preview(sample).moves.map(\.card))
    #expect(moved.count > 5)
    #expect(moved.isDisjoint(with: (1...3).map { sample.deck.cards[$0].id }))
  }

  @Test func `without a change hardly anything moves, and under FSRS-7 a first interval is short`()
    throws
  {
    var sample = try studied()
    #expect(preview(sample).moves.count <= 2)
    sample.progress.apply(
      try sample.event(.weights(Event.Weights(.standard7, answers: 20, reschedules: false))))
    _ = try move(&sample)
    for card in sample.progress.studiedCards where card.isFirstInterval {
      #expect(card.schedule?.phase != .review || card.schedule?.interval ?? 0 <= 21)
    }
  }
}
