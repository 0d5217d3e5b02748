import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

private let key = CardKey(deck: "hegang", card: "area-luobei/value")

@Test func `an answer makes a schedule, a day and a history`() throws {
  let first = try event(.answer(sampleAnswer()), 1)
  let second = try event(.answer(sampleAnswer(typed: "6761")), 2, at: 86_400)
  let progress = Progress(EventSet([first, second]))
  let card = try unwrapped(progress.card(key))
  let scheduler = Scheduler.usual
  let one = scheduler.review(
    nil, rating: .good, at: reading().moment, draw: Draw.value(card: key.card, reviews: 0))
  let two = scheduler.review(
    one, rating: .good, at: reading(86_400).moment, draw: Draw.value(card: key.card, reviews: 1))
  #expect(card.schedule == two)
  #expect(card.introducedOn?.description == "2026-11-21")
  #expect(card.topic == "subdivisions")
  #expect(card.lastAnswer == second.reference)
  #expect(progress.history(of: key).map(\.answer.typed) == ["6,761 km2", "6761"])
  #expect(progress.introduced(deck: "hegang", on: first.day) == 1)
  #expect(progress.introduced(deck: "hegang", on: second.day) == 0)
  #expect(progress.answered(deck: "hegang", on: second.day) == 1)
  #expect(progress.answered(deck: "other", on: second.day) == 0)
}

@Test func `the preview is what happens`() throws {
  var progress = Progress(EventSet())
  for sequence in 1...12 {
    let rating = try unwrapped(Rating(rawValue: sequence % 4 + 1))
    let seconds = sequence * sequence * 40_000
    let preview = progress.preview(key, at: reading(seconds).moment)
    progress.apply(try event(.answer(sampleAnswer(key.card, rating)), sequence, at: seconds))
    #expect(progress.card(key)?.schedule == preview[rating])
  }
}

@Test func `a setting counts from its place on`() throws {
  let answers = try (0..<6).map {
    try event(.answer(sampleAnswer()), $0 * 2 + 1, at: $0 * 2_000_000)
  }
  let setting = try event(.setting(Event.Setting(key: "retention", value: "0.7")), 8, at: 7_000_000)
  let without = Progress(EventSet(answers))
  let with = Progress(EventSet(answers + [setting]))
  #expect(
    Progress(EventSet(Array(answers[..<4]))).card(key)
      == Progress(EventSet(Array(answers[..<4]) + [setting])).card(key))
  let (short, long) = (without.card(key)?.schedule?.interval, with.card(key)?.schedule?.interval)
  #expect(try unwrapped(short) < unwrapped(long))
}

@Test func `a changed rating replaces the first one, and the last change counts`() throws {
  let answer = try event(.answer(sampleAnswer()), 1)
  let hard = try event(.rate(Event.Rate(answer.reference, .hard)), 2, at: 1)
  let again = try event(.rate(Event.Rate(answer.reference, .again)), 3, at: 2)
  var progress = Progress(EventSet([answer, hard, again]))
  #expect(progress.history(of: key).map(\.rating) == [.again])
  #expect(progress.history(of: key).map(\.answer.rating) == [.good])
  progress.apply(try event(.undo(Event.Undo(again.reference, on: true)), 4, at: 3))
  #expect(progress.history(of: key).map(\.rating) == [.hard])
}

@Test func `a topic is reset by what the answers recorded`() throws {
  let moved = "moved/value"
  var events = [
    try event(.answer(sampleAnswer(moved, topic: "history")), 1),
    try event(.answer(sampleAnswer("stays/value", topic: "history")), 2, at: 1),
    try event(.answer(sampleAnswer(moved, topic: "climate")), 3, at: 2),
  ]
  let scope = Event.Reset.Scope.topic(deck: "hegang", topic: "climate")
  let before = Progress(EventSet(events))
  let affected = before.affected(by: scope)
  #expect(affected.cards == 1)
  #expect(affected.answers == 2)
  #expect(affected.since?.description == "2026-11-21")
  #expect(before.affected(by: .topic(deck: "other", topic: "climate")).since == nil)
  let reset = try event(.reset(Event.Reset(scope)), 4, at: 3)
  events.append(reset)
  var progress = Progress(EventSet(events))
  #expect(progress.studiedCards.map(\.key.card) == ["stays/value"])
  #expect(
    progress.history(of: CardKey(deck: "hegang", card: moved)).map(\.standing) == [
      .forgotten, .forgotten,
    ])
  // The answers were given all the same.
  #expect(progress.answered(deck: "hegang", on: reset.day) == 3)
  #expect(progress.introduced(deck: "hegang", on: reset.day) == 1)
  // A new answer begins again.
  progress.apply(try event(.answer(sampleAnswer(moved, topic: "climate")), 5, at: 4))
  #expect(progress.card(CardKey(deck: "hegang", card: moved))?.schedule?.reviews == 1)
  #expect(progress.introduced(deck: "hegang", on: reset.day) == 2)
  // Without the reset nothing was forgotten.
  progress.apply(try event(.undo(Event.Undo(reset.reference, on: true)), 6, at: 5))
  #expect(progress.card(CardKey(deck: "hegang", card: moved))?.schedule?.reviews == 3)
}

@Test func `aliases come and go`() throws {
  let events = try [("松花江", true), ("Sungari", true), ("松花江", false)].enumerated().map {
    try event(
      .alias(Event.Alias(deck: "hegang", card: key.card, text: $0.element.0, on: $0.element.1)),
      $0.offset + 1)
  }
  #expect(Progress(EventSet(Array(events[..<2]))).aliases(of: key) == ["松花江", "Sungari"])
  #expect(Progress(EventSet(events)).aliases(of: key) == ["Sungari"])
  #expect(Progress(EventSet(events)).cardsWithAliases == [key])
  // A reset forgets memories, not what the learner knows to be right.
  let reset = try event(.reset(Event.Reset(.all)), 4)
  #expect(Progress(EventSet(events + [reset])).aliases(of: key) == ["Sungari"])
}

@Test func `what a newer version wrote has no effect and is counted`() throws {
  let later = Array(#"{"v":2,"c":"00000000"}"#.utf8)
  let progress = Progress(EventSet(try everyKind(), newerLines: [later]))
  #expect(progress.unreadCount == 1)
}

@Test func `an answer with another spelling counts like any other, and keeps its line`() throws {
  let folder = try TemporaryFolder()
  let plain = try event(.answer(sampleAnswer("a/b")), 1)
  let text = String(decoding: Line.encode(plain).dropLast(16), as: UTF8.self) + #","later":1"#
  var rest: UInt32 = 0xffff_ffff
  for byte in text.utf8 {
    rest ^= UInt32(byte)
    for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }
  let digits = String(~rest, radix: 16)
  let line = text + #","c":""# + String(repeating: "0", count: 8 - digits.count) + digits + #""}"#
  try folder.put(Array((line + "\n").utf8), "x.jsonl")
  for _ in 0..<2 {
    let reading = try ProgressReading(folder.place())
    let key = CardKey(deck: "hegang", card: "a/b")
    #expect(reading.progress.card(key)?.schedule?.reviews == 1)
    #expect(reading.progress.events.ordered.map { Line.encode($0) } == [Array(line.utf8)])
    reading.keep()
  }
  #expect(try ProgressReading(folder.place()).usedSnapshot)
}
