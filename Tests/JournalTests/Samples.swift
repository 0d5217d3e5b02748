import FSRS
@testable import Files
@testable import Journal
@testable import Progress

/// 2026-11-21 14:00:43.588 in a place an hour ahead of UTC, and that many seconds later.
func reading(_ seconds: Int = 0) -> ClockReading {
  ClockReading(milliseconds: 1_795_266_043_588 + seconds * 1000, offsetMinutes: 60)
}

extension FileCalls {
  /// The calls of the system, but none waits for the disk: for tests in which the power stays on.
  static let withoutWaiting: FileCalls = {
    var calls = FileCalls.system
    calls.synchronize = { _ in }
    calls.synchronizeData = { _ in }
    return calls
  }()
}

func sampleAnswer(
  _ card: String = "area-luobei/value", _ rating: Rating = .good, topic: String = "subdivisions",
  deck: String = "hegang", typed: String = "6,761 km2"
) -> Event.Answer {
  Event.Answer(
    deck: deck, topic: topic, card: card, form: "typed", rating: rating,
    verdict: rating == .again ? .wrong : .correct, milliseconds: 5230, typed: typed)
}

func writer(_ name: String) throws -> WriterID {
  try unwrapped(WriterID(name))
}

func event(
  _ kind: Event.Kind, _ sequence: Int, at seconds: Int = 0, by name: String = "lap7q2ma"
) throws -> Event {
  try Event(writer: writer(name), sequence: sequence, clock: reading(seconds), kind: kind)
}

/// One event of every kind, numbered from 1.
func everyKind() throws -> [Event] {
  let first = try event(.answer(sampleAnswer()), 1)
  let kinds: [Event.Kind] = [
    .rate(Event.Rate(first.reference, .hard)),
    .undo(Event.Undo(first.reference, on: true)),
    .reset(Event.Reset(.all)),
    .reset(Event.Reset(.deck("hegang"))),
    .reset(Event.Reset(.topic(deck: "hegang", topic: "climate"))),
    .setting(Event.Setting(key: "retention", value: "0.85")),
    .quizAnswer(
      Event.QuizAnswer(
        deck: "hegang", quiz: "k3f9", card: "river/name", form: "choice", verdict: .wrong,
        milliseconds: 900, typed: "Ussuri", isSkipped: false)),
    .quizEnd(
      Event.QuizEnd(
        deck: "hegang", quiz: "k3f9", seed: 42, asked: 20, right: 14, wrong: 3, skipped: 3,
        seconds: 300)),
    .alias(Event.Alias(deck: "hegang", card: "river/name", text: "松花江", on: true)),
    .clock(Event.Clock(was: 1_795_290_000_000)),
    .answer(sampleAnswer("river/name", .again, typed: "a \"q\" \\ é \u{9b}31m\n😀")),
  ]
  return try [first]
    + kinds.enumerated().map { try event($0.element, $0.offset + 2, at: $0.offset + 1) }
}

/// The kinds of events that came later, numbered from 13.
func laterKinds() throws -> [Event] {
  let day = try unwrapped(StudyDay("2026-12-24"))
  func mark(_ change: Event.Mark.Change) -> Event.Kind {
    .mark(Event.Mark(deck: "hegang", card: "river/name", change))
  }
  let kinds: [Event.Kind] = [
    mark(.note("like \"sun\" \u{9b}\n松")), mark(.flag(true)), mark(.suspend(true)),
    mark(.bury(until: day)), .away(Event.Away(from: day, to: day.advanced(by: 3))),
  ]
  return try kinds.enumerated().map { try event($0.element, $0.offset + 13, at: $0.offset + 20) }
}

/// The kinds and fields that came later still, numbered from 18.
func newestKinds() throws -> [Event] {
  let day = try unwrapped(StudyDay("2026-12-24"))
  func mark(_ change: Event.Mark.Change) -> Event.Kind {
    .mark(Event.Mark(deck: "hegang", card: "river/name", change))
  }
  func carry(_ change: Event.Carry.Change) -> Event.Kind {
    .carry(Event.Carry(deck: "hegang", card: "river/name", change))
  }
  let kinds: [Event.Kind] = [
    .answer(
      Event.Answer(
        deck: "hegang", topic: "nature", card: "river/name", form: "typed", rating: .good,
        verdict: .correct, milliseconds: 900, typed: "Songhua", draw: 417)),
    .quizAnswer(
      Event.QuizAnswer(
        deck: "hegang", quiz: "k3f9", card: "river/name", form: "choice", verdict: .wrong,
        milliseconds: 900, typed: "Ussuri", isSkipped: false, confidence: .guess)),
    mark(.due(on: day)), mark(.pin(form: "typed")), mark(.pin(form: "")),
    carry(.moved(from: "stream/name")), carry(.split(from: "waters/names")),
    carry(.merged(from: ["river/name", "stream/name"])), carry(.fixed(on: day)),
    carry(.refined(on: day)), carry(.retired), mark(.move(to: day)),
  ]
  return try kinds.enumerated().map { try event($0.element, $0.offset + 18, at: $0.offset + 30) }
}

struct Missing: Error {}

func unwrapped<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}
