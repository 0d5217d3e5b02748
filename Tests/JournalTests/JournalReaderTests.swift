import FSRS
import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

private func lines(_ events: [Event], end: String = "\n") -> [UInt8] {
  events.flatMap { Line.encode($0) + Array(end.utf8) }
}

@Test func `every file that ends in jsonl is read, and the same line counts once`() throws {
  let folder = try TemporaryFolder()
  let events = try everyKind()
  try folder.put(lines(Array(events[..<8])), "lap7q2ma.000001.jsonl")
  try folder.put(
    lines(Array(events[3..<10])), "lap7q2ma.000001.sync-conflict-20261121-120000.jsonl")
  try folder.put(lines(Array(events[9...]), end: "\r\n"), "any name (copy).jsonl")
  try folder.put(lines([try event(.answer(sampleAnswer()), 99)]), "notes.txt")
  let (read, report) = try folder.read()
  #expect(Array(read.ordered.map(\.sequence).sorted()) == Array(1...12))
  #expect(read.repeats == 6)
  #expect(report.files == 3)
  #expect(report.damagedCount == 0)
}

@Test func `what is damaged is named, and costs nothing around it`() throws {
  let folder = try TemporaryFolder()
  let events = try everyKind()
  var bytes = lines(Array(events[..<3]))
  bytes[20] ^= 1
  bytes += Array("\n\n{\"v\":1,\"torn".utf8) + [UInt8(ascii: "\n")]
  bytes += Array(repeating: UInt8(ascii: "x"), count: 5_000) + [UInt8(ascii: "\n")]
  bytes += Array(repeating: UInt8(ascii: "y"), count: 3 << 20) + [UInt8(ascii: "\n")]
  bytes += Line.encode(events[3])
  try folder.put(bytes, "a.jsonl")
  let (read, report) = try folder.read()
  #expect(read.ordered.map(\.sequence) == [2, 3, 4])
  let path = try folder.place().log + "/a.jsonl"
  #expect(report.damaged.map(\.number) == [1, 6, 7, 8])
  #expect(report.damaged.map(\.reason) == [.checksum, .unfinished, .tooLong, .tooLong])
  #expect(
    report.description
      == "\(path), line 1, is damaged (its checksum does not match), and 3 others are too; everything else is whole."
  )
}

@Test func `a later version's lines are kept and counted`() throws {
  let folder = try TemporaryFolder()
  // Checksums by zlib.
  let later = #"{"v":2,"x":1,"c":"a6060c20"}"#
  try folder.put(Array((later + "\n" + later + "\n").utf8), "a.jsonl")
  let (read, report) = try folder.read()
  #expect(read.newerLines == [Array(later.utf8)])
  #expect(read.repeats == 1)
  #expect(report.damagedCount == 0)
  #expect(Progress(read).unreadCount == 1)
}

@Test func `a journal that does not exist is empty`() throws {
  let (events, report) = try TemporaryFolder().read()
  #expect(events.count == 0)
  #expect(report.files == 0)
}

@Test(arguments: [
  "", "-ada", "Ada", "a b", "../b", "a/b", ".", "é", "nul", "com1",
  String(repeating: "a", count: 33),
])
func `this is no learner's folder`(name: String) {
  let error = #expect(throws: JournalError.self) { try LearnerID(name) }
  #expect(error?.description.hasSuffix("beginning with a letter or digit.") == true)
}

@Test(arguments: ["a", "ada-k3f9", "0", "console", String(repeating: "a", count: 32)])
func `this is a learner's folder`(name: String) throws {
  #expect(try LearnerID(name).name == name)
}
