import FSRS
import Foundation
import Glibc
import Synchronization
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// A journal with answers, closed again.
private func answered(_ folder: TemporaryFolder, _ count: Int, from second: Int = 0) throws
  -> [Event]
{
  let journal = try Journal(
    at: folder.place(), generator: SeededGenerator(seed: 1), keepsCopy: true)
  return try (0..<count).flatMap {
    try journal.append(.answer(sampleAnswer()), at: reading(second + $0))
  }
}

/// Starts the program, and returns the number of restored events.
private func heal(_ folder: TemporaryFolder) throws -> Int {
  let missing = JournalReader.readCopies(try folder.place(), beyond: try folder.read().events)
  if !missing.isEmpty { try Journal(at: folder.place(), keepsCopy: true).restore(missing) }
  return missing.count
}

private let disasters: [(String, @Sendable (TemporaryFolder) throws -> Void)] = [
  ("the segment is deleted", { try $0.eachSegment { try FileManager.default.removeItem(at: $0) } }),
  ("the segment is emptied", { try $0.eachSegment { try Data().write(to: $0) } }),
  (
    "the segment is an old copy",
    { try $0.eachSegment { try Data(contentsOf: $0).prefix(700).write(to: $0) } }
  ),
  (
    "every 97th byte is flipped",
    {
      try $0.eachSegment { url in
        var bytes = [UInt8](try Data(contentsOf: url))
        for index in stride(from: 0, to: bytes.count, by: 97) { bytes[index] ^= 4 }
        try Data(bytes).write(to: url)
      }
    }
  ),
  ("the learner is deleted", { try FileManager.default.removeItem(atPath: $0.place().log) }),
  ("all progress is deleted", { try FileManager.default.removeItem(atPath: $0.place().progress) }),
]

extension TemporaryFolder {
  fileprivate func eachSegment(_ change: (URL) throws -> Void) throws {
    let log = try place().log
    for name in try segments() { try change(URL(fileURLWithPath: "\(log)/\(name)")) }
  }
}

@Test(arguments: disasters.indices)
func `lines that a disaster removes from the journal are restored`(_ index: Int) throws {
  let folder = try TemporaryFolder()
  let events = try answered(folder, 20)
  try disasters[index].1(folder)
  let lost = 20 - (try folder.read().events.count)
  #expect(lost > 0, "\(disasters[index].0)")
  #expect(try heal(folder) == lost)
  #expect(try Array(folder.read().events.ordered) == events)
  #expect(try heal(folder) == 0)
  // No number is given again.
  #expect(try answered(folder, 1, from: 30).map(\.sequence) == [21])
}

@Test func `a number lost from the journal is not given again`() throws {
  let folder = try TemporaryFolder()
  _ = try answered(folder, 5)
  try FileManager.default.removeItem(atPath: folder.place().progress)
  #expect(try answered(folder, 1, from: 9).map(\.sequence) == [6])
  #expect(try heal(folder) == 5)
  #expect(Diagnosis(try folder.read().events, now: reading(99).milliseconds).gaps.isEmpty)
}

@Test func `another progress folder has other copies`() throws {
  let folder = try TemporaryFolder()
  _ = try answered(folder, 3)
  let other = JournalPlace(
    progress: folder.path + "/Other", state: try folder.place().state, learner: try LearnerID("ada")
  )
  #expect(JournalReader.readCopies(other, beyond: EventSet()).isEmpty)
  #expect(JournalReader.readCopies(try folder.place(), beyond: EventSet()).count == 3)
}

@Test func `answers that the journal does not take wait in the copy, and go there later`() throws {
  let folder = try TemporaryFolder()
  let isFull = Switch()
  var calls = FileCalls.system
  calls.status = { (path) throws(SystemError) in
    if isFull.isOn { throw SystemError(code: ENOSPC) }
    return try FileCalls.system.status(path)
  }
  calls.open = { (parent, name, flags) throws(SystemError) in
    if isFull.isOn { throw SystemError(code: ENOSPC) }
    return try FileCalls.system.open(parent, name, flags)
  }
  let journal = try Journal(at: folder.place(), keepsCopy: true, calls: calls)
  _ = try journal.append(.answer(sampleAnswer()), at: reading(0))
  isFull.set(true)
  for second in 1...3 { _ = try journal.append(.answer(sampleAnswer()), at: reading(second)) }
  #expect(journal.unfiled.count == 3)
  #expect(journal.unfiledReason == SystemError(code: ENOSPC))
  #expect(try folder.read().events.count == 1)
  #expect(JournalReader.readCopies(try folder.place(), beyond: try folder.read().events).count == 3)
  isFull.set(false)
  _ = try journal.append(.answer(sampleAnswer()), at: reading(4))
  #expect(journal.unfiled.isEmpty)
  #expect(try folder.read().events.count == 5)
}

@Test func `the copy keeps the latest megabyte, and never drops what is not in the journal`() throws
{
  let folder = try TemporaryFolder()
  let journal = try Journal(at: folder.place(), keepsCopy: true, calls: .withoutWaiting)
  let long = String(repeating: "\u{1}", count: 256)
  for second in 0..<1250 {
    _ = try journal.append(.answer(sampleAnswer(typed: long)), at: reading(second))
  }
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.place().copies).sorted()
  #expect(names == ["\(journal.writer).jsonl", "\(journal.writer).old.jsonl"])
  #expect(JournalReader.readCopies(try folder.place(), beyond: EventSet()).count >= 1 << 20 / 2000)
}

@Test func `an erased learner is gone, and stays gone when a sync tool brings the folder back`()
  throws
{
  let folder = try TemporaryFolder()
  _ = try answered(folder, 3)
  let place = try folder.place()
  let kept = folder.path + "/kept"
  try FileManager.default.copyItem(atPath: "\(place.progress)/ada", toPath: kept)
  try ProgressReading(place).keep()
  #expect(!Erasure.isErased(place))
  #expect(try Erasure.erase(place) == [])
  #expect(try folder.read().events.count == 0)
  #expect(JournalReader.readCopies(place, beyond: EventSet()).isEmpty)
  #expect(!FileManager.default.fileExists(atPath: "\(place.progress)/ada"))
  try FileManager.default.copyItem(atPath: kept, toPath: "\(place.progress)/ada")
  #expect(try Erasure.removeReturned(place, found: folder.read().events.hold))
  #expect(try folder.read().events.count == 0)
  // A new beginning under the same name is another learner.
  #expect(try answered(folder, 1).count == 1)
  #expect(!Erasure.isErased(place))
}

@Test func `what is not the program's is left by an erasure, and named`() throws {
  let folder = try TemporaryFolder()
  _ = try answered(folder, 1)
  let place = try folder.place()
  try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(place.log)/diary.txt"))
  let left = try #require(try Erasure.erase(place))
  #expect(left.map(\.path) == ["\(place.log)/diary.txt"])
  #expect(left.map(\.error) == [nil])
}

@Test func `a copy that an erasure cannot remove is reported`() throws {
  let folder = try TemporaryFolder()
  _ = try answered(folder, 1)
  let place = try folder.place()
  try FileManager.default.moveItem(atPath: place.copies, toPath: folder.path + "/elsewhere")
  try FileManager.default.createSymbolicLink(
    atPath: place.copies, withDestinationPath: folder.path + "/elsewhere")
  let left = try #require(try Erasure.erase(place))
  #expect(left.map(\.path) == [place.copies])
  #expect(left.map(\.error) == [SystemError(code: ENOTDIR)])
}

/// A switch that a test can turn on and off while it is in use.
private final class Switch: Sendable {
  private let state = Mutex(false)
  var isOn: Bool { state.withLock { $0 } }
  func set(_ isOn: Bool) { state.withLock { $0 = isOn } }
}
