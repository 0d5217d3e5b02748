import Deck
import FSRS
import Progress
import Testing

@testable import Study

struct DueDaysTests {
  /// The session answers every card Easy, and saves what it says to save.
  private func answerAll(_ sample: inout Sample) throws -> [Int] {
    var session = Session(
      deck: sample.deck, progress: sample.progress, agenda: sample.agenda, forms: .typed,
      at: sample.moment)
    var draws: [Int] = []
    while let question = session.next(at: sample.moment) {
      guard
        case .answered(let answered, let kind)? = session.take(
          question.answer, after: 900, at: sample.moment),
        case .answer(let answer) = kind
      else { continue }
      if let draw = answered.draw { draws.append(draw) }
      #expect(answer.draw == answered.draw)
      session.saved(try sample.event(kind))
      let schedule = session.progress.schedule(of: question.card, in: sample.deck)
      #expect(schedule == answered.preview[answered.rating])
    }
    sample.progress = session.progress
    return draws
  }

  private func dueDays(_ sample: Sample) -> [Int: Int] {
    var days: [Int: Int] = [:]
    for card in sample.deck.cards {
      guard case .day(let day)? = sample.progress.schedule(of: card, in: sample.deck)?.due else {
        continue
      }
      days[day, default: 0] += 1
    }
    return days
  }

  private func studied() throws -> Sample {
    var sample = Sample(facts: 40)
    for number in 0..<30 { try sample.answer(number, .easy) }
    sample.wait(days: 9)
    return sample
  }

  @Test func `answers carry a draw, and cards are due on the predicted day`() throws {
    var sample = try studied()
    try sample.set("new-per-day", "0")
    let due = sample.agenda.due.count
    #expect(try answerAll(&sample).count == due && due > 10)
    // Replayed from the events alone it is the same.
    #expect(dueDays(Sample.replayed(sample)) == dueDays(sample))
  }

  @Test func `nothing is put on easy days and days away while there are others`() throws {
    var sample = try studied()
    try sample.set("new-per-day", "0")
    try sample.set("easy-days", "sat sun")
    let today = StudyDay(number: sample.moment.day)
    let away = today.advanced(by: 14)...today.advanced(by: 16)
    sample.progress.apply(
      try sample.event(.away(Event.Away(from: away.lowerBound, to: away.upperBound))))
    let before = dueDays(sample)
    _ = try answerAll(&sample)
    let after = dueDays(sample).filter { $0.key > sample.moment.day + 5 && before[$0.key] == nil }
    #expect(!after.isEmpty)
    for day in after.keys.map(StudyDay.init) {
      #expect(day.weekday != .saturday && day.weekday != .sunday && !away.contains(day))
    }
  }

  @Test func `two directions of a fact come back apart`() throws {
    var sample = Sample(facts: 1, reverse: true)
    try sample.answer(0, .easy)
    sample.wait(days: 1)
    var days = Agenda(deck: sample.deck, progress: sample.progress, at: sample.moment).dueDays
    try sample.answer(1, .easy)
    sample.wait(days: 8)
    guard
      case .day(let other)? = sample.progress.schedule(of: sample.deck.cards[1], in: sample.deck)?
        .due
    else { return #expect(Bool(false)) }
    for rating in [Rating.hard, .good, .easy] {
      let draw = days.draw(
        for: sample.deck.cards[0], rating, sample.progress, in: sample.deck, at: sample.moment)
      let key = CardKey(deck: "sample", card: sample.deck.cards[0].id)
      let next = sample.progress.preview(key, at: sample.moment, draw: draw)[rating]
      #expect(next.due != .day(other))
    }
  }
}
