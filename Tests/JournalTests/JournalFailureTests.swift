import FSRS
import Foundation
import Synchronization
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// The behaviour of a faulty disk, which can be changed while it is in use.
private final class Fault: Sendable {
  struct Plan {
    /// The calls that fail, counted from 0; nil for none.
    var failing: Set<Int> = []
    var failsAlways = false
    var code = ENOSPC
    /// Only these calls are counted and fail; empty for all.
    var names: Set<String> = []
    /// The number of bytes that a failing write still writes.
    var taken: Int?
    var count = 0
    /// The names of all calls, in order.
    var trace: [String] = []
  }

  let plan = Mutex(Plan())

  func check(_ name: String) throws(SystemError) {
    let code: Int32? = plan.withLock { plan in
      plan.trace.append(name)
      guard plan.names.isEmpty || plan.names.contains(name) else { return nil }
      defer { plan.count += 1 }
      return plan.failsAlways || plan.failing.contains(plan.count) ? plan.code : nil
    }
    if let code { throw SystemError(code: code) }
  }

  /// The calls of the system, each of which may fail before it does anything. None waits for the disk.
  var calls: FileCalls {
    let system = FileCalls.withoutWaiting
    var calls = system
    calls.open = { (folder, name, flags) throws(SystemError) in
      try self.check("open")
      return try system.open(folder, name, flags)
    }
    calls.write = { (file, bytes) throws(SystemError) in
      do throws(SystemError) {
        try self.check("write")
      } catch {
        guard let taken = self.plan.withLock({ $0.taken }) else { throw error }
        return try system.write(file, Array(bytes.prefix(taken)))
      }
      return try system.write(file, bytes)
    }
    calls.synchronizeData = { (file) throws(SystemError) in
      try self.check("fdatasync")
      try system.synchronizeData(file)
    }
    calls.synchronize = { (file) throws(SystemError) in
      try self.check("fsync")
      try system.synchronize(file)
    }
    calls.reserve = { (file, offset, count) throws(SystemError) in
      try self.check("fallocate")
      try system.reserve(file, offset, count)
    }
    calls.status = { (path) throws(SystemError) in
      try self.check("stat")
      return try system.status(path)
    }
    return calls
  }
}

@Test func `an answer is one write and one fdatasync, and a new file is synced with its name`()
  throws
{
  let folder = try TemporaryFolder()
  let fault = Fault()
  let journal = try Journal(at: folder.place(), calls: fault.calls)
  for second in 0..<3 { _ = try journal.append(.answer(sampleAnswer()), at: reading(second)) }
  #expect(
    fault.plan.withLock { $0.trace.joined(separator: " ") } == """
      open fsync fsync fallocate write fdatasync \
      stat write fdatasync \
      stat write fdatasync
      """)
}

@Test func `on a full disk the event comes back, and is saved when there is space`() throws {
  let folder = try TemporaryFolder()
  let fault = Fault()
  let journal = try Journal(at: folder.place(), calls: fault.calls)
  _ = try journal.append(.answer(sampleAnswer()), at: reading())
  fault.plan.withLock { ($0.failsAlways, $0.names) = (true, ["write"]) }
  let error = #expect(throws: JournalError.self) {
    try journal.append(.answer(sampleAnswer("second/value")), at: reading(1))
  }
  #expect(
    try error?.description
      == "Your answer is not saved in \(folder.place().log): the disk is full. Free some space, then try again."
  )
  guard case .notSaved(let events, _, _) = error else { throw Missing() }
  #expect(events.map(\.sequence) == [2])
  for _ in 0..<5 { #expect(throws: try unwrapped(error)) { try journal.retry(events) } }
  fault.plan.withLock { $0.failsAlways = false }
  try journal.retry(events)
  _ = try journal.append(.answer(sampleAnswer("third/value")), at: reading(2))
  #expect(try folder.read().events.ordered.map(\.sequence) == [1, 2, 3])
  #expect(try folder.read().report.damagedCount == 0)
  // One new segment was tried, not one for each attempt.
  #expect(try folder.segments().count == 2)
}

@Test func `a write that stops half-way costs nothing`() throws {
  let folder = try TemporaryFolder()
  let fault = Fault()
  let journal = try Journal(at: folder.place(), calls: fault.calls)
  _ = try journal.append(.answer(sampleAnswer()), at: reading())
  fault.plan.withLock { ($0.failing, $0.names, $0.taken, $0.count) = ([0], ["write"], 100, 0) }
  _ = try journal.append(.answer(sampleAnswer("second/value")), at: reading(1))
  fault.plan.withLock { ($0.failsAlways, $0.taken) = (true, 7) }
  let error = #expect(throws: JournalError.self) {
    try journal.append(.answer(sampleAnswer("third/value")), at: reading(2))
  }
  guard case .notSaved(let events, _, let cause) = error else { throw Missing() }
  #expect(cause.description == "only a part of it could be written")
  fault.plan.withLock { $0.failsAlways = false }
  try journal.retry(events)
  let (read, report) = try folder.read()
  #expect(read.ordered.map(\.sequence) == [1, 2, 3])
  #expect(report.damagedCount == 3)
}

@Test(arguments: 0..<3)
func `a descriptor whose fdatasync has failed is never used again`(first: Int) throws {
  let folder = try TemporaryFolder()
  let fault = Fault()
  fault.plan.withLock { ($0.failing, $0.names, $0.code) = ([first], ["fdatasync"], EIO) }
  let journal = try Journal(at: folder.place(), calls: fault.calls)
  for second in 0..<3 { _ = try journal.append(.answer(sampleAnswer()), at: reading(second)) }
  #expect(try folder.segments().count == 2)
  let trace = fault.plan.withLock { $0.trace }
  let failed = try unwrapped(
    trace.indices.filter { trace[$0] == "fdatasync" }.dropFirst(first).first)
  // The folder is still in place, so a new file is made in it.
  #expect(trace[failed...].dropFirst().prefix(2) == ["stat", "open"])
}

@Test func `after a failed fdatasync the event goes to a new file`() throws {
  let folder = try TemporaryFolder()
  let fault = Fault()
  fault.plan.withLock { ($0.failing, $0.names, $0.code) = ([1], ["fdatasync"], EIO) }
  let journal = try Journal(at: folder.place(), calls: fault.calls)
  for second in 0..<3 { _ = try journal.append(.answer(sampleAnswer()), at: reading(second)) }
  let events = try folder.read().events
  #expect(events.count == 3)
  #expect(events.repeats == 1)
  #expect(try folder.segments().count == 2)
  fault.plan.withLock { $0.failsAlways = true }
  let error = #expect(throws: JournalError.self) {
    try journal.append(.answer(sampleAnswer()), at: reading(3))
  }
  #expect(
    try error?.description
      == "Your answer is not saved in \(folder.place().log): the disk reports an error. Copy the folder to another disk, and go on there with --progress."
  )
}

@Test(arguments: [
  (EACCES, "permission denied. Make it yours and writable, then try again."),
  (
    EROFS,
    "the disk is read-only. Choose another folder with --progress, or make the disk writable."
  ),
])
func `a folder that cannot be written is named`(code: Int32, message: String) throws {
  let folder = try TemporaryFolder()
  let fault = Fault()
  fault.plan.withLock { ($0.failsAlways, $0.names, $0.code) = (true, ["open"], code) }
  let journal = try Journal(at: folder.place(), calls: fault.calls)
  let error = #expect(throws: JournalError.self) {
    try journal.append(.answer(sampleAnswer()), at: reading())
  }
  #expect(try error?.description == "Your answer is not saved in \(folder.place().log): \(message)")
}

@Test func `a disk with no space to set aside is reported while answers are still saved`() throws {
  let folder = try TemporaryFolder()
  let fault = Fault()
  fault.plan.withLock { ($0.failsAlways, $0.names) = (true, ["fallocate"]) }
  let journal = try Journal(at: folder.place(), calls: fault.calls)
  #expect(!journal.isSpaceLow)
  _ = try journal.append(.answer(sampleAnswer()), at: reading())
  #expect(journal.isSpaceLow)
  #expect(try folder.read().events.count == 1)
}

@Test(arguments: [EIO, ENOSPC, EACCES, EROFS, EDQUOT, EMFILE, EFBIG, EINTR])
func `whichever call fails, every answer reported as saved is there`(code: Int32) throws {
  for taken in [nil, 1] {
    for first in 0..<24 {
      for second in [first, first + 1]
      where isThorough || (Int(code) + first + second) % 3 == 0 {
        let folder = try TemporaryFolder()
        let fault = Fault()
        fault.plan.withLock { ($0.failing, $0.code, $0.taken) = ([first, second], code, taken) }
        let journal = try Journal(at: folder.place(), calls: fault.calls)
        var saved: Set<Event> = []
        var unsaved: [Event] = []
        for number in 0..<4 {
          do throws(JournalError) {
            saved.formUnion(try journal.append(.answer(sampleAnswer()), at: reading(number)))
          } catch {
            guard case .notSaved(let events, _, _) = error else { throw error }
            unsaved += events
          }
        }
        #expect(saved.count + unsaved.count == 4)
        let found = Set(try folder.read().events.ordered)
        #expect(found.isSuperset(of: saved))
        #expect(found.isSubset(of: saved.union(unsaved)))
        // The disk is whole again, so everything can be saved.
        fault.plan.withLock { $0.failing = [] }
        try journal.retry(unsaved)
        #expect(try folder.read().events.count == 4)
      }
    }
  }
}
