import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// The effects of evidence on due dates, and of a repair of dates set without evidence.
struct ProgressRepairTests {
  private static let day = 86_400
  /// The interval by the default parameters after Easy on days 0, 8 and 24 (170 days), with fuzz.
  private static let bound = 181
  private static let key = CardKey(deck: "hegang", card: "area-luobei/value")

  /// Parameters that believe in years after a few answers.
  private static func absurd() throws -> Parameters {
    var weights = Parameters.standard.values
    (weights[8], weights[9], weights[20]) = (4.5, 0, 0.1)
    return try Parameters(weights)
  }

  private func answer(_ number: Int, on day: Int) throws -> Event {
    try event(.answer(sampleAnswer("area-luobei/value", .easy)), number, at: day * Self.day)
  }

  /// A fit on day 1, in the way of an earlier version or of this one, and answers before and after.
  private func studied(_ evidence: Evidence? = nil) throws -> [Event] {
    let weights =
      try evidence.map { Event.Weights(try Self.absurd(), by: $0) }
      ?? Event.Weights(try Self.absurd(), answers: 400, reschedules: false)
    return [
      try answer(1, on: 0), try event(.weights(weights), 2, at: Self.day), try answer(3, on: 8),
      try answer(4, on: 24),
    ]
  }

  private func repair(_ events: [Event], by name: String = "lap7q2ma", on day: Int = 26) throws
    -> Event
  {
    let cause = try unwrapped(Progress(EventSet(events)).unsupportedChoice)
    let evidence = Evidence(answers: 400, days: 30, longestGap: 10)
    return try event(
      .repair(Event.Repair(of: cause, evidence: evidence, spread: 3)), name == "lap7q2ma" ? 5 : 1,
      at: day * Self.day, by: name)
  }

  private func schedule(_ events: [Event]) throws -> Schedule {
    try unwrapped(Progress(EventSet(events)).card(Self.key)?.schedule)
  }

  @Test func `an old fit keeps its dates until it is repaired, a new one is bounded`() throws {
    #expect(try schedule(try studied()).interval > 3_650)
    let bounded = try studied(Evidence(answers: 400, days: 30, longestGap: 10))
    let schedule = try schedule(bounded)
    let baseline = try unwrapped(schedule.baseline)
    #expect(schedule.interval <= Self.bound)
    #expect(baseline.longestGap == 16)
    #expect(Progress(EventSet(bounded)).unsupportedChoice == nil)
  }

  @Test func `a repair brings the card back, and one undo sends it away again`() throws {
    let old = try studied()
    let repair = try repair(old)
    var progress = Progress(EventSet(old))
    #expect(
      progress.beyond(
        Evidence(answers: 400, days: 30, longestGap: 10), on: reading(26 * Self.day).day
      ).keys.contains(Self.key))
    let before = try schedule(old)
    progress.apply(repair)
    let after = try unwrapped(progress.card(Self.key)?.schedule)
    #expect(after.interval <= Self.bound && after.interval > 2)
    #expect(after == (try schedule(old + [repair])))
    #expect(progress.unsupportedChoice == nil)
    #expect(progress.undoable().first?.reference == repair.reference)
    let undo = try event(.undo(Event.Undo(repair.reference, on: true)), 6, at: 26 * Self.day + 9)
    progress.apply(undo)
    let undone = try unwrapped(progress.card(Self.key)?.schedule)
    #expect((undone.due, undone.interval) == (before.due, before.interval))
    #expect(progress.unsupportedChoice == nil)
    #expect(progress.undoable().first?.reference != repair.reference)
    // What was answered since is bounded all the same.
    progress.apply(try answer(7, on: 60))
    #expect(try unwrapped(progress.card(Self.key)?.schedule).interval < 400)
  }

  @Test func `two machines that repair and then sync give the same dates once`() throws {
    let old = try studied()
    let (one, other) = (try repair(old), try repair(old, by: "second", on: 28))
    let alone = try schedule(old + [one])
    #expect(try schedule(old + [one, other]) == alone)
    #expect(try schedule([other] + old + [one]) == alone)
    var progress = Progress(EventSet(old + [other]))
    progress.apply(one)
    #expect(progress.card(Self.key)?.schedule == alone)
    // Either taken back, the card has its old day again.
    for repair in [one, other] {
      let undo = try event(.undo(Event.Undo(repair.reference, on: true)), 6, at: 29 * Self.day)
      #expect(try schedule(old + [one, other, undo]).interval > 3_650)
    }
  }

  @Test func `a card whose bounded day is over comes within the spread`() throws {
    let old = try studied()
    let late = try repair(old, on: 260)
    let day = reading(260 * Self.day).day.number
    let due = try schedule(old + [late]).due
    #expect((0..<3).map { Due.day(day + $0) }.contains(due))
  }

  @Test func `default parameters and what they scheduled stay as they are`() throws {
    let plain = try [answer(1, on: 0), answer(3, on: 8), answer(4, on: 24)]
    let cause = try event(
      .weights(Event.Weights(try Self.absurd(), answers: 9, reschedules: false)), 6,
      at: 25 * Self.day)
    let back = try event(
      .weights(Event.Weights(nil, answers: 0, reschedules: false)), 7, at: 25 * Self.day + 1)
    let answered = try event(
      .answer(sampleAnswer("area-luobei/value", .easy)), 8, at: 120 * Self.day)
    let events = plain + [cause, back, answered]
    let repair = try event(
      .repair(
        Event.Repair(
          of: cause.reference, evidence: Evidence(answers: 9, days: 1, longestGap: 0), spread: 1)),
      9,
      at: 121 * Self.day)
    #expect(try schedule(events + [repair]) == schedule(events))
  }

  /// The lines of format 1. They must never change.
  private static let golden = #"""
    {"v":1,"d":"lap7q2ma","n":1,"t":1795266044588,"z":60,"h":4,"day":"2026-11-21","e":"weights","w":"","answers":1203,"due":0,"days":61,"gap":40
    {"v":1,"d":"lap7q2ma","n":2,"t":1795266045588,"z":60,"h":4,"day":"2026-11-21","e":"repair","ref":"lap7q2ma-4-0000002a","answers":1203,"days":61,"gap":40,"over":4
    """#

  @Test func `lines are written and read as they always were`() throws {
    let evidence = Evidence(answers: 1_203, days: 61, longestGap: 40)
    let cause = try unwrapped(EventReference("lap7q2ma-4-0000002a"))
    let events = [
      try event(.weights(Event.Weights(nil, by: evidence)), 1, at: 1),
      try event(.repair(Event.Repair(of: cause, evidence: evidence, spread: 4)), 2, at: 2),
    ]
    let lines = events.map { String(decoding: Line.encode($0), as: UTF8.self) }
    #expect(lines.map { String($0.dropLast(16)) }.joined(separator: "\n") == Self.golden)
    #expect(try lines.map { try Line.decode(Array($0.utf8)) } == events.map { .event($0) })
  }
}
