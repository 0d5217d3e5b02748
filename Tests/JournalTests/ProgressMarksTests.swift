import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// The lines of marks and of days away. They must never change either.
private let golden = #"""
  {"v":1,"d":"lap7q2ma","n":13,"t":1795266063588,"z":60,"h":4,"day":"2026-11-21","e":"note","deck":"hegang","card":"river/name","text":"like \"sun\" \u009b\n\u677e","c":"65cf2173"}
  {"v":1,"d":"lap7q2ma","n":14,"t":1795266064588,"z":60,"h":4,"day":"2026-11-21","e":"flag","deck":"hegang","card":"river/name","on":1,"c":"2e1abea3"}
  {"v":1,"d":"lap7q2ma","n":15,"t":1795266065588,"z":60,"h":4,"day":"2026-11-21","e":"suspend","deck":"hegang","card":"river/name","on":1,"c":"9a52cdbc"}
  {"v":1,"d":"lap7q2ma","n":16,"t":1795266066588,"z":60,"h":4,"day":"2026-11-21","e":"bury","deck":"hegang","card":"river/name","until":"2026-12-24","c":"83b1747e"}
  {"v":1,"d":"lap7q2ma","n":17,"t":1795266067588,"z":60,"h":4,"day":"2026-11-21","e":"away","from":"2026-12-24","to":"2026-12-27","c":"996cf10d"}
  """#

private let river = CardKey(deck: "hegang", card: "river/name")

private func mark(_ change: Event.Mark.Change) -> Event.Kind {
  .mark(Event.Mark(deck: river.deck, card: river.card, change))
}

@Test func `marks and days away are written as they always were, and read`() throws {
  let events = try laterKinds()
  #expect(
    events.map { String(decoding: Line.encode($0), as: UTF8.self) }.joined(separator: "\n")
      == golden)
  let lines = golden.split(separator: "\n").map { Array($0.utf8) }
  #expect(try lines.map { try Line.decode($0) } == events.map { .event($0) })
}

@Test func `the last mark of each sort counts, whatever the order they come in`() throws {
  let day = try unwrapped(StudyDay("2026-12-24"))
  var events = try laterKinds()
  events.append(try event(mark(.flag(false)), 20, at: 40))
  events.append(try event(.reset(Event.Reset(.all)), 21, at: 41))
  let progress = Progress(EventSet(events.reversed()))
  let marks = progress.marks(of: river)
  #expect(marks.note == "like \"sun\" \u{9b}\n松")
  #expect(!marks.isFlagged)
  #expect(marks.isSuspended)
  #expect(marks.buriedUntil == day)
  #expect(progress.markedCards == [river])
  #expect(progress.awayDays == [day...day.advanced(by: 3)])
  #expect(progress.isAway(on: day.advanced(by: 3)))
  #expect(!progress.isAway(on: day.advanced(by: 4)))
  #expect(progress.marks(of: CardKey(deck: "hegang", card: "other")) == CardMarks())
}

@Test func `a mark is undone and redone`() throws {
  var progress = Progress(EventSet([try event(.answer(sampleAnswer("river/name")), 1)]))
  let suspended = try event(mark(.suspend(true)), 2, at: 1)
  progress.apply(suspended)
  #expect(!progress.marks(of: river).allows(on: StudyDay(number: 30_000)))
  #expect(progress.undoable().first?.reference == suspended.reference)
  progress.apply(try event(.undo(Event.Undo(suspended.reference, on: true)), 3, at: 2))
  #expect(progress.marks(of: river).allows(on: StudyDay(number: 30_000)))
  #expect(progress.markedCards.isEmpty)
  progress.apply(try event(.undo(Event.Undo(suspended.reference, on: false)), 4, at: 3))
  #expect(progress.marks(of: river).isSuspended)
}

@Test func `a buried card comes back on its day`() throws {
  let day = try unwrapped(StudyDay("2026-12-24"))
  let progress = Progress(EventSet([try event(mark(.bury(until: day)), 1)]))
  #expect(!progress.marks(of: river).allows(on: day.advanced(by: -1)))
  #expect(progress.marks(of: river).allows(on: day))
}

@Test func `the document holds marks and days away`() throws {
  let progress = Progress(EventSet(try laterKinds()))
  var text = ""
  ProgressExport(progress, learner: try LearnerID("ada")).json {
    text += String(decoding: $0, as: UTF8.self)
  }
  #expect(
    text.contains(
      #"{"buried_until":"2026-12-24","card":"river/name","deck":"hegang","flagged":true,"form":null,"#
        + #""note":"like \"sun\" \u009b\n松","suspended":true}"#))
  #expect(text.contains(#""away":[["2026-12-24","2026-12-27"]],"cards""#))
}
