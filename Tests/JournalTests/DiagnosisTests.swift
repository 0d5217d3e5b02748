import FSRS
import JSON
import Testing
@testable import Files
@testable import Journal
@testable import Progress

private let published = [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    String(repeating: "a", count: 1_000_000),
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
  ),
]

@Test(arguments: published.indices)
func `the digests of FIPS 180-4`(_ index: Int) {
  var digest = SHA256()
  let bytes = Array(published[index].0.utf8)
  // In two parts, which must not matter.
  digest.update(bytes.prefix(57))
  digest.update(bytes.dropFirst(57))
  #expect(digest.finish() == published[index].1)
}

@Test func `gaps, duplicate numbers and future dates are found`() throws {
  let twins = try [event(.answer(sampleAnswer()), 5), event(.answer(sampleAnswer("twin")), 5)]
  let others = try [
    event(.answer(sampleAnswer()), 1), event(.answer(sampleAnswer()), 4, at: 200_000),
    event(.answer(sampleAnswer()), 2, by: "desk91xa"),
  ]
  let diagnosis = Diagnosis(EventSet(twins + others + twins), now: reading().milliseconds)
  let lap = try writer("lap7q2ma")
  #expect(diagnosis.writers == 2)
  #expect(
    diagnosis.gaps == [
      Diagnosis.Gap(writer: try writer("desk91xa"), numbers: 1...1),
      Diagnosis.Gap(writer: lap, numbers: 2...3),
    ])
  #expect(diagnosis.missingCount == 3)
  #expect(diagnosis.forks == [Diagnosis.Fork(writer: lap, number: 5)])
  #expect(diagnosis.futureCount == 1)
}

@Test func `the digest is that of the sorted lines`() throws {
  let events = try everyKind()
  let lines = events.map { String(decoding: Line.encode($0), as: UTF8.self) + "\n" }
  var digest = SHA256()
  digest.update(lines.sorted().joined().utf8)
  let expected = digest.finish()
  #expect(Diagnosis(EventSet(events + events.reversed()), now: 0).digest == expected)
}

@Test func `an export brings the same progress, in any order and any number of times`() throws {
  let events = try randomHistory(300, seed: 5) + laterKinds()
  let progress = Progress(EventSet(events))
  let export = ProgressExport(progress, learner: try LearnerID("ada"))
  var document: [UInt8] = []
  var journal: [UInt8] = []
  export.json { document += $0 }
  export.journal { journal += $0 }
  for files in [[document], [journal], [journal, document, journal]] {
    var reading = ProgressImport()
    for file in files { _ = try reading.read(file) }
    #expect(reading.events == progress.events)
    #expect(try picture(Progress(reading.events)) == picture(progress))
  }
}

@Test func `a file that holds no progress is refused`() throws {
  for (text, error) in [
    ("no journal", ImportError.nothing), (#"{"aliases":[],"x":1}"#, .nothing),
    (#"{"aliases":["#, .document(.expected("a value", at: 12))),
  ] {
    var reading = ProgressImport()
    #expect(throws: error) { _ = try reading.read(Array(text.utf8)) }
    #expect(reading.events.count == 0)
  }
}

@Test func `an export can be limited to days and topics`() throws {
  let east = try event(.answer(sampleAnswer("a", topic: "east")), 1)
  let west = try event(.answer(sampleAnswer("b", topic: "west")), 2, at: 100_000)
  let undo = try event(.undo(Event.Undo(east.reference, on: true)), 3, at: 100_001)
  let progress = Progress(EventSet([east, west, undo]))
  func chosen(_ choice: ExportChoice) throws -> [Event] {
    var bytes: [UInt8] = []
    ProgressExport(progress, learner: try LearnerID("ada"), choice: choice).journal { bytes += $0 }
    var reading = ProgressImport()
    _ = try reading.read(bytes)
    return Array(reading.events.ordered)
  }
  #expect(try chosen(ExportChoice()) == [east, west, undo])
  #expect(try chosen(ExportChoice(topics: ["east"])) == [east, undo])
  #expect(try chosen(ExportChoice(since: west.day)) == [west, undo])
}
