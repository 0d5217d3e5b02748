import FSRS
import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

@Test func `what is appended is read again`() throws {
  let folder = try TemporaryFolder()
  let journal = try Journal(at: folder.place(), generator: SeededGenerator(seed: 1))
  #expect(!FileManager.default.fileExists(atPath: try folder.place().progress))
  var events: [Event] = []
  for (index, sample) in try everyKind().enumerated() {
    events += try journal.append(sample.kind, at: reading(index))
  }
  #expect(events.map(\.sequence) == Array(1...12))
  let (read, report) = try folder.read()
  #expect(Array(read.ordered) == events)
  #expect(report.description == "")
  let name = "\(journal.writer).000001.jsonl"
  #expect(try folder.segments() == [name])
  #expect(try folder.bytes(name).last == UInt8(ascii: "\n"))
  let log = try folder.place().log
  let mode = try FileManager.default.attributesOfItem(atPath: "\(log)/\(name)")[.posixPermissions]
  #expect(mode as? Int == 0o600)
}

@Test func `the next session continues in the same file`() throws {
  let folder = try TemporaryFolder()
  for session in 0..<3 {
    let journal = try Journal(at: folder.place())
    let events = try journal.append(.answer(sampleAnswer()), at: reading(session))
    #expect(events.map(\.sequence) == [session + 1])
  }
  #expect(try folder.segments().count == 1)
  #expect(try folder.read().events.count == 3)
}

@Test func `sessions at the same time write files of their own`() throws {
  let folder = try TemporaryFolder()
  var journals = [try Journal(at: folder.place()), try Journal(at: folder.place())]
  #expect(journals[0].writer.description.hasSuffix("a"))
  #expect(journals[1].writer.description.hasSuffix("b"))
  for second in 0..<10 {
    _ = try journals[second % 2].append(.answer(sampleAnswer()), at: reading(second))
  }
  #expect(try folder.segments().count == 2)
  #expect(Array(try folder.read().events.ordered.map(\.clock)) == (0..<10).map(reading))
  // A slot is free again when its session ends.
  journals.removeFirst()
  #expect(try Journal(at: folder.place()).writer.description.hasSuffix("a"))
}

// A program that is being started has a copy of every open file until it runs.
@Test func `a slot is free again while its file is still open elsewhere`() throws {
  let folder = try TemporaryFolder()
  var copies: [Int32] = []
  defer { for copy in copies { close(copy) } }
  for session in 0..<3 {
    let journal = try Journal(at: folder.place())
    _ = try journal.append(.answer(sampleAnswer()), at: reading(session))
    #expect(journal.writer.description.hasSuffix("a"))
    for number in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      let path = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(number)")
      if let path, path.hasPrefix(folder.path), let number = Int32(number) {
        copies.append(dup(number))
      }
    }
  }
  #expect(copies.count >= 3)
  #expect(try folder.segments().count == 1)
}

@Test func `when all slots are taken a random name is`() throws {
  let folder = try TemporaryFolder()
  let journals = try (0..<18).map { _ in try Journal(at: folder.place()) }
  #expect(Set(journals.map(\.writer)).count == 18)
  for journal in journals { _ = try journal.append(.answer(sampleAnswer()), at: reading()) }
  #expect(try folder.read().events.count == 18)
}

@Test func `learners of one machine do not meet`() throws {
  let folder = try TemporaryFolder()
  let one = try Journal(at: folder.place("ada"))
  let two = try Journal(at: folder.place("ben"))
  #expect(one.writer == two.writer)
  _ = try one.append(.answer(sampleAnswer()), at: reading())
  #expect(try JournalReader.read(folder.place("ben")).events.count == 0)
}

@Test func `a torn end is healed by the next write`() throws {
  let folder = try TemporaryFolder()
  for cut in [1, 2, 60, 200] {
    let writer = try {
      let journal = try Journal(at: folder.place())
      _ = try journal.append(.answer(sampleAnswer("kept/value")), at: reading(cut))
      _ = try journal.append(.answer(sampleAnswer("torn/value")), at: reading(cut + 1))
      return journal.writer
    }()
    let name = "\(writer).000001.jsonl"
    try folder.put(try folder.bytes(name).dropLast(cut), name)
    let before = try folder.read().events
    _ = try Journal(at: folder.place()).append(.answer(sampleAnswer("new/value")), at: reading(300))
    let after = try folder.read()
    #expect(after.events.count == before.count + 1)
    #expect(after.report.damagedCount == (cut == 1 ? 0 : 1))
    #expect(try folder.segments() == [name])
    try FileManager.default.removeItem(atPath: folder.place().log)
  }
}

@Test func `a full segment is left alone`() throws {
  let folder = try TemporaryFolder()
  let journal = try Journal(at: folder.place(), calls: .withoutWaiting)
  let typed = String(repeating: "\u{1}", count: 256)
  for second in 0..<1_300 {
    _ = try journal.append(.answer(sampleAnswer(typed: typed)), at: reading(second))
  }
  #expect(
    try folder.segments().map { $0.dropFirst(8) } == [
      ".000001.jsonl", ".000002.jsonl", ".000003.jsonl",
    ])
  for name in try folder.segments() { #expect(try folder.bytes(name).count < (1 << 20) + 4096) }
  #expect(try folder.read().events.count == 1_300)
}

@Test func `a clock set back is written down first`() throws {
  let folder = try TemporaryFolder()
  let journal = try Journal(at: folder.place())
  _ = try journal.append(.answer(sampleAnswer()), at: reading(1000))
  #expect(try journal.append(.answer(sampleAnswer()), at: reading(701)).count == 1)
  let events = try journal.append(.answer(sampleAnswer()), at: reading(400))
  #expect(events.map(\.sequence) == [3, 4])
  #expect(events.first?.kind == .clock(Event.Clock(was: reading(701).milliseconds)))
  // Also when it happened between two sessions.
  let next = try Journal(at: folder.place()).append(.answer(sampleAnswer()), at: reading(0))
  #expect(next.count == 1)
}

@Test func `no clock is so wrong that an answer is refused`() throws {
  let folder = try TemporaryFolder()
  let journal = try Journal(at: folder.place())
  for milliseconds in [Int.min, -1, 0, 946_684_800_000, Int.max] {
    _ = try journal.append(
      .answer(sampleAnswer()),
      at: ClockReading(milliseconds: milliseconds, offsetMinutes: 10_000, rolloverHour: -3))
  }
  #expect(try folder.read().events.count == 5)
}

@Test(arguments: ["pipe", "link", "dead link", "folder", "own link"])
func `anything in place of the journal is neither followed nor waited for`(
  kind: String
) throws {
  let folder = try TemporaryFolder()
  let log = try folder.place().log
  let writer = try Journal(at: folder.place()).writer
  try FileManager.default.createDirectory(atPath: log, withIntermediateDirectories: true)
  let path = "\(log)/\(writer).000001.jsonl"
  let elsewhere = "\(folder.path)/elsewhere"
  try Data("untouched".utf8).write(to: URL(fileURLWithPath: elsewhere))
  switch kind {
  case "pipe": mkfifo(path, 0o600)
  case "link": symlink(elsewhere, path)
  case "dead link": symlink("\(folder.path)/nowhere", path)
  case "folder": mkdir(path, 0o700)
  default: symlink(path, path)
  }
  let journal = try Journal(at: folder.place())
  _ = try journal.append(.answer(sampleAnswer()), at: reading())
  let (events, report) = try folder.read()
  #expect(events.count == 1)
  #expect(
    report.description
      == "\(path) was not read: it is not an ordinary file. Move it out of the folder.")
  #expect(try folder.segments().last == "\(writer).000002.jsonl")
  #expect(try Data(contentsOf: URL(fileURLWithPath: elsewhere)) == Data("untouched".utf8))
  #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/nowhere"))
}

@Test(arguments: ["replaced", "removed", "cut off", "folder removed", "folder replaced"])
func `a file that others change in mid-session is left, and nothing new is lost`(
  change: String
) throws {
  let folder = try TemporaryFolder()
  let log = try folder.place().log
  let journal = try Journal(at: folder.place())
  let first = try journal.append(.answer(sampleAnswer()), at: reading())
  let path = "\(log)/\(try folder.segments()[0])"
  switch change {
  case "replaced":
    try Data("other\n".utf8).write(to: URL(fileURLWithPath: path + ".new"))
    rename(path + ".new", path)
  case "removed": unlink(path)
  case "cut off": truncate(path, 10)
  case "folder removed": try FileManager.default.removeItem(atPath: log)
  default:
    rename(log, log + ".old")
    mkdir(log, 0o700)
  }
  var later: [Event] = []
  for second in 1...3 { later += try journal.append(.answer(sampleAnswer()), at: reading(second)) }
  let read = Array(try folder.read().events.ordered)
  #expect(read == later)
  #expect(!read.contains(first[0]))
  #expect(try folder.segments().filter { $0.hasSuffix(".jsonl") }.count <= 2)
}

@Test func `a state folder that cannot be used does not keep answers from being saved`() throws {
  let folder = try TemporaryFolder()
  try Data().write(to: URL(fileURLWithPath: folder.path + "/state"))
  let journal = try Journal(at: folder.place())
  _ = try journal.append(.answer(sampleAnswer()), at: reading())
  #expect(try folder.read().events.count == 1)
}

@Test func `the id of the machine is kept, and replaced if it is damaged`() throws {
  let folder = try TemporaryFolder()
  let writer = try Journal(at: folder.place()).writer
  #expect(try Journal(at: folder.place()).writer == writer)
  let path = folder.path + "/state/device.json"
  let text = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text.hasPrefix(#"{"device":"\#(writer.description.dropLast())","machine":""#))
  for damage in ["", "{", text.replacingOccurrences(of: "machine\":\"", with: "machine\":\"x")] {
    try Data(damage.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try Journal(at: folder.place()).writer != writer)
  }
}

@Test func `a folder that cannot be opened is named`() throws {
  let folder = try TemporaryFolder()
  try Data().write(to: URL(fileURLWithPath: folder.path + "/Progress"))
  let place = try folder.place()
  let message =
    "The folder \(place.log) cannot be used: it is not a folder. Move aside what stands there, or "
    + "choose another folder with --progress. Nothing has changed."
  let reading = #expect(throws: JournalError.self) { try JournalReader.read(place) }
  #expect(reading?.description == message)
  let writing = #expect(throws: JournalError.self) { try Journal(at: place) }
  #expect(writing?.description == message)
}
