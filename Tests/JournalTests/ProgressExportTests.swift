import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

private func sampleProgress() throws -> Progress {
  let river = sampleAnswer("river/name", .again, topic: "climate", typed: "=\"Ussuri\", I think")
  let first = try event(.answer(sampleAnswer()), 1)
  let second = try event(.answer(river), 2, at: 60)
  let rate = try event(.rate(Event.Rate(first.reference, .easy)), 3, at: 61)
  let undo = try event(.undo(Event.Undo(second.reference, on: true)), 4, at: 62)
  let quiz = Event.QuizAnswer(
    deck: "hegang", quiz: "k1", card: "river/name", form: "choice", verdict: .correct,
    milliseconds: 900, typed: "松花江", isSkipped: false)
  let end = Event.QuizEnd(
    deck: "hegang", quiz: "k1", seed: 7, asked: 1, right: 1, wrong: 0, skipped: 0, seconds: 3)
  return Progress(
    EventSet([
      first, second, rate, undo, try event(.quizAnswer(quiz), 5, at: 63),
      try event(.quizEnd(end), 6, at: 64),
      try event(.setting(Event.Setting(key: "retention", value: "0.85")), 7, at: 65),
      try event(
        .alias(Event.Alias(deck: "hegang", card: "river/name", text: "Sungari", on: true)), 8,
        at: 66),
    ]))
}

private func text(
  _ export: (ProgressExport, _ write: ([UInt8]) -> Void) -> Void
) throws -> String {
  var bytes: [UInt8] = []
  export(ProgressExport(try sampleProgress(), learner: try LearnerID("ada"))) { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

/// The lines of the journal as JSON strings, one below the other.
private func quotedLines() throws -> String {
  try text { $0.journal($1) }.split(separator: "\n").map { line in
    "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }.joined(separator: ",\n")
}

@Test func `the table`() throws {
  let table = try text { $0.csv($1) }
  #expect(
    table.replacing("\r\n", with: "|\n") == """
      time,day,deck,topic,card,form,rating,rating_given,verdict,milliseconds,typed,standing,event|
      2026-11-21T13:00:43.588Z,2026-11-21,hegang,subdivisions,area-luobei/value,typed,4,3,correct,5230,"6,761 km2",counted,lap7q2ma-1-0edce836|
      2026-11-21T13:01:43.588Z,2026-11-21,hegang,climate,river/name,typed,1,1,wrong,5230,"'=""Ussuri"", I think",undone,lap7q2ma-2-784cbac4|

      """)
}

@Test func `the document`() throws {
  let document = try text { $0.json($1) }
  let progress = try sampleProgress()
  let card = progress.card(CardKey(deck: "hegang", card: "area-luobei/value"))
  let days = progress.scheduler.daysToTarget(of: try #require(card?.schedule)).days
  // A stability of 8.2956 days, until recall has fallen to 85%.
  #expect(abs(days - 15.8149) < 0.001)
  #expect(
    document == #"""
      {"aliases":[
      {"card":"river/name","deck":"hegang","texts":["Sungari"]}
      ],"away":[],"cards":[
      {"card":"area-luobei/value","deck":"hegang","history":[{"day":"2026-11-21","event":"lap7q2ma-1-0edce836","form":"typed","milliseconds":5230,"offset":60,"rating":4,"rating_given":3,"standing":"counted","time":1795266043588,"topic":"subdivisions","typed":"6,761 km2","verdict":"correct"}],"introduced":"2026-11-21","schedule":{"days_to_target":\#(days),"difficulty":1.0,"due_day":"2026-11-27","interval":6,"lapses":0,"last":1795266043,"phase":"review","reviews":1,"stability":8.2956},"topic":"subdivisions"},
      {"card":"river/name","deck":"hegang","history":[{"day":"2026-11-21","event":"lap7q2ma-2-784cbac4","form":"typed","milliseconds":5230,"offset":60,"rating":1,"rating_given":1,"standing":"undone","time":1795266103588,"topic":"climate","typed":"=\"Ussuri\", I think","verdict":"wrong"}],"introduced":null,"schedule":null,"topic":null}
      ],"journal":[
      \#(try quotedLines())
      ],"learner":"ada","marks":[
      ],"quizzes":[
      {"answers":[{"card":"river/name","event":"lap7q2ma-5-4765249c","form":"choice","milliseconds":900,"skipped":false,"time":1795266106588,"typed":"松花江","verdict":"correct"}],"day":"2026-11-21","deck":"hegang","quiz":"k1","result":{"asked":1,"right":1,"seconds":3,"seed":7,"skipped":0,"wrong":0}}
      ],"schema":"hegang-progress/1","settings":{"retention":"0.85"},"unread":0}

      """#)
}

@Test func `the journal is what was written, and brings the same progress`() throws {
  let journal = try text { $0.journal($1) }
  let folder = try TemporaryFolder()
  try folder.put(Array(journal.utf8), "import.jsonl")
  let (events, report) = try folder.read()
  #expect(report.damagedCount == 0)
  #expect(try picture(Progress(events)) == picture(sampleProgress()))
}

@Test(arguments: [
  ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
  ("two\nlines", "\"two\nlines\""),
  ("=1+1", "'=1+1"), ("-38.5", "'-38.5"), ("+x", "'+x"), ("@x", "'@x"), ("＝1", "'＝1"),
  ("\tx", "\"'\tx\""),
  ("=\"a\"", "\"'=\"\"a\"\"\""), ("", ""), ("a=b", "a=b"),
])
func `no cell becomes a formula`(typed: String, cell: String) throws {
  let progress = Progress(EventSet([try event(.answer(sampleAnswer(typed: typed)), 1)]))
  var bytes: [UInt8] = []
  ProgressExport(progress, learner: try LearnerID("ada")).csv { bytes += $0 }
  let row = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", maxSplits: 1)[1]
  #expect(row.contains(",5230,\(cell),counted,"))
}

@Test func `pieces are handed over as they come, and an error stops them`() throws {
  struct Full: Error {}
  var events: [Event] = []
  for sequence in 1...9_000 {
    events.append(try event(.answer(sampleAnswer()), sequence, at: sequence))
  }
  let export = ProgressExport(Progress(EventSet(events)), learner: try LearnerID("ada"))
  var sizes: [Int] = []
  export.journal { sizes.append($0.count) }
  #expect(sizes.count == 3)
  #expect(sizes.allSatisfy { $0 < 1 << 20 })
  var calls = 0
  #expect(throws: Full.self) {
    try export.csv { (_) throws(Full) in
      calls += 1
      throw Full()
    }
  }
  #expect(calls == 1)
}
