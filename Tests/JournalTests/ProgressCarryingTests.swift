import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// The effects of migrations, due days, pins and recorded draws.
struct ProgressCarryingTests {
  private static let day = 86_400

  private func key(_ card: String) -> CardKey { CardKey(deck: "hegang", card: card) }

  private func answer(
    _ card: String, _ rating: Rating = .easy, draw: Int? = nil
  ) -> Event.Kind {
    .answer(
      Event.Answer(
        deck: "hegang", topic: "nature", card: card, form: "typed", rating: rating,
        verdict: .correct, milliseconds: 900, typed: "", draw: draw))
  }

  private func carry(_ card: String, _ change: Event.Carry.Change) -> Event.Kind {
    .carry(Event.Carry(deck: "hegang", card: card, change))
  }

  /// Events a day apart.
  private func events(_ kinds: [Event.Kind], by name: String = "ma") throws -> [Event] {
    try kinds.enumerated().map {
      try event($0.element, $0.offset + 1, at: $0.offset * Self.day, by: name)
    }
  }

  private func progress(_ kinds: [Event.Kind]) throws -> Progress {
    Progress(EventSet(try events(kinds)))
  }

  private func schedule(_ progress: Progress, _ card: String) throws -> Schedule {
    try unwrapped(progress.card(key(card))?.schedule)
  }

  @Test func `a moved card continues as the new one`() throws {
    let plain = try progress([answer("old"), answer("old"), answer("other")])
    let moved = try progress([answer("old"), answer("old"), carry("new", .moved(from: "old"))])
    #expect(try schedule(moved, "new") == schedule(plain, "old"))
    #expect(moved.studiedCards.map(\.key.card) == ["new"])
    #expect(moved.history(of: key("new")).map(\.standing) == [.counted, .counted])
    #expect(moved.counted(key("new")) == plain.counted(key("old")))
    #expect(moved.introduced(deck: "hegang", on: reading().day) == 1)
    #expect(moved.undoable().first?.reference == moved.events.ordered.last?.reference)
  }

  @Test func `answers to the old id go on counting, from a machine with the old deck`() throws {
    let moved = try progress([
      answer("old"), carry("new", .moved(from: "old")), answer("old"), answer("new"),
    ])
    let plain = try progress([answer("x"), .clock(Event.Clock(was: 1_795_266_043_588))])
    #expect(plain.card(key("old")) == nil)
    #expect(try schedule(moved, "new").reviews == 3)
    #expect(try schedule(moved, "old") == schedule(moved, "new"))
    #expect(moved.studiedCards.map(\.key.card) == ["new"])
  }

  @Test func `a migration keeps what was learned under the new id`() throws {
    let kinds = [answer("old"), answer("new", .again)]
    let carried = try progress(kinds + [carry("new", .moved(from: "old"))])
    #expect(try schedule(carried, "new") == schedule(progress(kinds), "new"))
    #expect(carried.studiedCards.map(\.key.card) == ["new", "old"])
  }

  @Test func `a chain of names is followed, whichever carry comes`() throws {
    let chain = try progress([
      answer("a"), carry("b", .moved(from: "a")), carry("c", .moved(from: "b")),
      carry("c", .moved(from: "a")), answer("a"),
    ])
    #expect(chain.studiedCards.map(\.key.card) == ["c"])
    #expect(try schedule(chain, "c").reviews == 2)
    let back = try progress([
      answer("a"), carry("b", .moved(from: "a")), carry("a", .moved(from: "b")), answer("b"),
    ])
    #expect(back.studiedCards.map(\.key.card) == ["a"])
    #expect(try schedule(back, "a").reviews == 2)
  }

  @Test func `a part of a split card holds half as long, and comes tomorrow at the earliest`()
    throws
  {
    let before = try schedule(progress([answer("whole")]), "whole")
    let split = try progress([
      answer("whole"), carry("left", .split(from: "whole")), carry("right", .split(from: "whole")),
    ])
    let left = try schedule(split, "left")
    #expect(left.memory.stability == before.memory.stability / 2)
    #expect(left.memory.difficulty == before.memory.difficulty)
    #expect(left.interval < before.interval)
    #expect(left.due == .day(left.last.day + left.interval))
    #expect(split.studiedCards.map(\.key.card) == ["left", "right"])
    #expect(split.counted(key("left")) == [])
    let late = try progress([
      answer("whole"), answer("x"), answer("x"), answer("x"), answer("x"), answer("x"),
      answer("x"), answer("x"), answer("x"), answer("x"), answer("x"),
      carry("left", .split(from: "whole")),
    ])
    let tomorrow = try unwrapped(late.events.ordered.last).day.number + 1
    guard case .day(let due) = try schedule(late, "left").due else { throw Missing() }
    #expect(due >= tomorrow)
  }

  @Test func `merged cards go on with the weakest`() throws {
    let kinds = [answer("a"), answer("b", .again), answer("c")]
    let merged = try progress(kinds + [carry("d", .merged(from: ["a", "b", "c"]))])
    #expect(try schedule(merged, "d") == schedule(progress(kinds), "b"))
    #expect(merged.studiedCards.map(\.key.card) == ["d"])
    let kept = try progress(kinds + [carry("a", .merged(from: ["a", "b"]))])
    #expect(try schedule(kept, "a") == schedule(progress(kinds), "b"))
    #expect(kept.studiedCards.map(\.key.card) == ["a", "c"])
  }

  @Test func `a fixed card is weaker and due at once, without an answer or a lapse`() throws {
    let fixedOn = try unwrapped(StudyDay("2026-11-20"))
    let kinds = [answer("a"), answer("x"), answer("x")]
    let before = try progress(kinds)
    let fixed = try progress(kinds + [carry("a", .fixed(on: fixedOn))])
    let (old, new) = (try schedule(before, "a"), try schedule(fixed, "a"))
    let today = try unwrapped(fixed.events.ordered.last).day.number
    let moment = try unwrapped(fixed.events.ordered.last).clock.moment
    let lapsed = Model(.standard).next(
      old.memory, rating: .again, after: moment.elapsed(since: old.last))
    #expect(new.memory.stability == lapsed.stability)
    #expect(new.memory.difficulty == old.memory.difficulty)
    #expect(new.due == .day(today))
    #expect((new.reviews, new.lapses) == (old.reviews, old.lapses))
    #expect(new.phase == old.phase)
    #expect(fixed.card(key("a"))?.revisedOn == fixedOn)
    #expect(fixed.counted(key("a")) == before.counted(key("a")))
    // What comes after is not predicted by the answers before.
    let after = try progress(kinds + [carry("a", .fixed(on: fixedOn)), answer("a")])
    #expect(after.counted(key("a")) == before.counted(key("a")))
    // A refinement, and a fix of an earlier day, change nothing.
    for change: Event.Carry.Change in [
      .refined(on: fixedOn.advanced(by: 3)), .fixed(on: fixedOn.advanced(by: -1)),
    ] {
      let again = try progress(kinds + [carry("a", .fixed(on: fixedOn)), carry("a", change)])
      #expect(try schedule(again, "a") == new)
    }
  }

  @Test(arguments: [
    Event.Carry.Change.moved(from: "a"), .split(from: "a"), .split(from: "b"),
    .merged(from: ["a", "b"]), .fixed(on: StudyDay(number: 20_700)),
    .refined(on: StudyDay(number: 20_700)),
  ])
  func `an equal carry from another machine changes nothing, and one undo takes both back`(
    change: Event.Carry.Change
  ) throws {
    let kinds = [answer("a"), answer("b", .again), carry("b", change)]
    let mine = try events(kinds)
    let theirs = try event(carry("b", change), 1, at: 9 * Self.day, by: "mb")
    var progress = Progress(EventSet(mine))
    let before = try picture(progress).split(separator: "\n").filter { $0.hasPrefix("Schedule") }
    progress.apply(theirs)
    let after = try picture(progress).split(separator: "\n").filter { $0.hasPrefix("Schedule") }
    #expect(before == after)
    #expect(progress.carried().map(\.carry.change) == [change])
    for twin in [mine[2], theirs] {
      var undone = progress
      undone.apply(
        try event(.undo(Event.Undo(twin.reference, on: true)), 2, at: 10 * Self.day, by: "mb"))
      let plain = Progress(EventSet(Array(mine.prefix(2))))
      #expect(try schedule(undone, "a") == schedule(plain, "a"))
      #expect(try schedule(undone, "b") == schedule(plain, "b"))
      #expect(undone.carried().map(\.isUndone) == [true])
      #expect(undone.hasCarry(Event.Carry(deck: "hegang", card: "b", change)))
    }
  }

  @Test func `an answer undone before a migration is missing after it as well`() throws {
    var moved = try progress([
      answer("old"), answer("old", .again), carry("new", .moved(from: "old")),
    ])
    let second = Array(moved.events.ordered)[1].reference
    moved.apply(try event(.undo(Event.Undo(second, on: true)), 4, at: 9 * Self.day, by: "ma"))
    #expect(try schedule(moved, "new") == schedule(progress([answer("old")]), "old"))
    #expect(moved.history(of: key("new")).map(\.standing) == [.counted, .undone])
  }

  @Test func `marks and other answers allowed follow a moved card`() throws {
    let moved = try progress([
      answer("old"), .mark(Event.Mark(deck: "hegang", card: "old", .note("mine"))),
      .alias(Event.Alias(deck: "hegang", card: "old", text: "Songhua", on: true)),
      carry("new", .moved(from: "old")),
      .mark(Event.Mark(deck: "hegang", card: "new", .flag(true))),
    ])
    let marks = moved.marks(of: key("new"))
    #expect((marks.note, marks.isFlagged) == ("mine", true))
    #expect(moved.aliases(of: key("new")) == ["Songhua"])
    #expect(moved.markedCards == [key("new")])
    #expect(moved.cardsWithAliases == [key("new")])
  }

  @Test func `a reset forgets what was carried`() throws {
    let kinds = [answer("old"), carry("new", .moved(from: "old")), .reset(Event.Reset(.all))]
    let reset = try progress(kinds)
    #expect(reset.studiedCards == [])
    #expect(reset.history(of: key("new")).map(\.standing) == [.forgotten])
    let again = try progress(kinds + [answer("new")])
    #expect(try schedule(again, "new").reviews == 1)
  }

  @Test func `new weights work out what was carried as if they had held always`() throws {
    var weights = Parameters.standard.values
    for index in 0..<4 { weights[index] /= 2 }
    let fitted = try Parameters(weights)
    for change: Event.Carry.Change in [
      .moved(from: "a"), .split(from: "a"), .fixed(on: StudyDay(number: 20_700)),
    ] {
      let card = if case .fixed = change { "a" } else { "b" }
      let kinds = [answer("a"), answer("a"), carry(card, change)]
      let choice = Event.Weights(fitted, answers: 2, reschedules: false)
      let chosen = try progress(kinds + [.weights(choice)])
      let always = Progress(
        EventSet(try events(kinds)), base: Scheduler(parameters: fitted))
      #expect(try schedule(chosen, card).memory == schedule(always, card).memory)
    }
  }

  @Test func `a card made due comes earlier, and its next answer decides again`() throws {
    let plain = try progress([answer("a"), answer("x")])
    let day = try unwrapped(plain.events.ordered.last).day
    let due: Event.Kind = .mark(Event.Mark(deck: "hegang", card: "a", .due(on: day)))
    var made = try progress([answer("a"), answer("x"), due])
    #expect(try schedule(made, "a").due == .day(day.number))
    #expect(try schedule(made, "a").memory == schedule(plain, "a").memory)
    let mark = try unwrapped(made.undoable().first)
    made.apply(
      try event(.undo(Event.Undo(mark.reference, on: true)), 9, at: 5 * Self.day, by: "ma"))
    #expect(try schedule(made, "a") == schedule(plain, "a"))
    let later: Event.Kind = .mark(
      Event.Mark(deck: "hegang", card: "a", .due(on: day.advanced(by: 999))))
    #expect(
      try schedule(progress([answer("a"), answer("x"), later]), "a").due
        == schedule(plain, "a").due)
    #expect(
      try schedule(progress([answer("a"), due, answer("x"), answer("a")]), "a").reviews == 2)
  }

  @Test func `a pinned form lasts until it is removed`() throws {
    let pin: Event.Kind = .mark(Event.Mark(deck: "hegang", card: "a", .pin(form: "typed")))
    let free: Event.Kind = .mark(Event.Mark(deck: "hegang", card: "a", .pin(form: "")))
    #expect(try progress([pin]).marks(of: key("a")).form == "typed")
    #expect(try progress([pin, free]).marks(of: key("a")).form == nil)
    #expect(try progress([pin, free]).markedCards == [])
  }

  @Test func `a recorded draw decides the day, and the preview shows it`() throws {
    let lead = [answer("a"), answer("a"), answer("a")]
    let before = try progress(lead)
    let moment = reading(3 * Self.day).moment
    let days = try [0, 999].map { draw in
      let after = try schedule(progress(lead + [answer("a", draw: draw)]), "a")
      #expect(before.preview(key("a"), at: moment, draw: draw)[.easy] == after)
      return after.interval
    }
    #expect(days[0] < days[1])
  }

  /// The lines of format 1. They must never change: they are what learners' journals hold.
  private static let golden = #"""
    {"v":1,"d":"lap7q2ma","n":18,"t":1795266073588,"z":60,"h":4,"day":"2026-11-21","e":"ans","deck":"hegang","topic":"nature","card":"river/name","form":"typed","g":3,"j":"correct","ms":900,"a":"Songhua","u":417,"c":"b4a6ebc0"}
    {"v":1,"d":"lap7q2ma","n":19,"t":1795266074588,"z":60,"h":4,"day":"2026-11-21","e":"qans","deck":"hegang","quiz":"k3f9","card":"river/name","form":"choice","j":"wrong","ms":900,"a":"Ussuri","skip":0,"conf":"guess","c":"02e740ea"}
    {"v":1,"d":"lap7q2ma","n":20,"t":1795266075588,"z":60,"h":4,"day":"2026-11-21","e":"due","deck":"hegang","card":"river/name","by":"2026-12-24","c":"94ad416c"}
    {"v":1,"d":"lap7q2ma","n":21,"t":1795266076588,"z":60,"h":4,"day":"2026-11-21","e":"pin","deck":"hegang","card":"river/name","form":"typed","c":"fef26cb6"}
    {"v":1,"d":"lap7q2ma","n":22,"t":1795266077588,"z":60,"h":4,"day":"2026-11-21","e":"pin","deck":"hegang","card":"river/name","form":"","c":"6ed40bc6"}
    {"v":1,"d":"lap7q2ma","n":23,"t":1795266078588,"z":60,"h":4,"day":"2026-11-21","e":"carry","deck":"hegang","card":"river/name","how":"moved","from":"stream/name","c":"94dcfe36"}
    {"v":1,"d":"lap7q2ma","n":24,"t":1795266079588,"z":60,"h":4,"day":"2026-11-21","e":"carry","deck":"hegang","card":"river/name","how":"split","from":"waters/names","c":"04f0e90a"}
    {"v":1,"d":"lap7q2ma","n":25,"t":1795266080588,"z":60,"h":4,"day":"2026-11-21","e":"carry","deck":"hegang","card":"river/name","how":"merged","from":"river/name stream/name","c":"466757dd"}
    {"v":1,"d":"lap7q2ma","n":26,"t":1795266081588,"z":60,"h":4,"day":"2026-11-21","e":"carry","deck":"hegang","card":"river/name","how":"fixed","as_of":"2026-12-24","c":"9ccae72e"}
    {"v":1,"d":"lap7q2ma","n":27,"t":1795266082588,"z":60,"h":4,"day":"2026-11-21","e":"carry","deck":"hegang","card":"river/name","how":"refined","as_of":"2026-12-24","c":"3168b98e"}
    {"v":1,"d":"lap7q2ma","n":28,"t":1795266083588,"z":60,"h":4,"day":"2026-11-21","e":"carry","deck":"hegang","card":"river/name","how":"retired","c":"56b37158"}
    {"v":1,"d":"lap7q2ma","n":29,"t":1795266084588,"z":60,"h":4,"day":"2026-11-21","e":"move","deck":"hegang","card":"river/name","to":"2026-12-24","c":"ef736915"}
    """#

  @Test func `lines are written and read as they always were`() throws {
    let events = try newestKinds()
    let lines = events.map { String(decoding: Line.encode($0), as: UTF8.self) }
    #expect(lines.joined(separator: "\n") == Self.golden)
    #expect(try lines.map { try Line.decode(Array($0.utf8)) } == events.map { .event($0) })
  }

  @Test func `a carry of too many cards, or of what is no card, is not made`() throws {
    let cards = (0..<17).map { "card-\($0)" }
    for change: Event.Carry.Change in [
      .merged(from: cards), .merged(from: []), .moved(from: "two words"), .split(from: ""),
    ] {
      #expect(throws: LineError.outOfRange("from")) { try event(carry("new", change), 1) }
    }
    let longest = (0..<16).map { String(repeating: "c", count: 198) + "\($0 + 10)" }
    let line = Line.encode(try event(carry(longest[0], .merged(from: longest)), 1))
    #expect(line.count < Line.longest)
  }
}
