import Foundation
import Glibc
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// A log that can be written, with a segment of this writer that cannot be opened for reading.
struct UnreadableSegmentTests {
  private let folder: TemporaryFolder
  /// The events saved before the failure.
  private let before: [Event]

  init() throws {
    folder = try TemporaryFolder()
    let journal = try Journal(at: folder.place(), keepsCopy: true)
    before = try (0..<5).flatMap { try journal.append(.answer(sampleAnswer()), at: reading($0)) }
  }

  /// The calls of the system, but a segment that exists is not opened, and a new one only if wanted.
  private func calls(takesNew: Bool) -> FileCalls {
    var calls = FileCalls.system
    calls.open = { (parent, name, flags) throws(SystemError) in
      let isNew = flags & O_EXCL != 0
      let isSegment = name.split(separator: ".").count == 3
      if isSegment, isNew ? !takesNew : true { throw SystemError(code: EACCES) }
      return try FileCalls.system.open(parent, name, flags)
    }
    return calls
  }

  @Test(arguments: [true, false])
  func `answers are saved, and no number is given again`(hasCopy: Bool) throws {
    if !hasCopy { try FileManager.default.removeItem(atPath: folder.place().copies) }
    let journal = try Journal(
      at: folder.place(), keepsCopy: hasCopy, calls: calls(takesNew: true))
    let after = try [30, 31].flatMap {
      try journal.append(.answer(sampleAnswer()), at: reading($0))
    }
    #expect(journal.unfiled.isEmpty)
    // Without the copy the last number is not known, so that another name is taken.
    #expect((journal.writer == before[0].writer) == hasCopy)
    #expect(after.map(\.sequence) == (hasCopy ? [6, 7] : [1, 2]))
    #expect(try folder.segments().count == 2)
    let events = try folder.read().events
    #expect(Array(events.ordered) == before + after)
    let diagnosis = Diagnosis(events, now: reading(99).milliseconds)
    #expect(diagnosis.gaps.isEmpty)
    #expect(diagnosis.forks.isEmpty)
  }

  @Test func `what no new segment takes either waits in the copy`() throws {
    let place = try folder.place()
    var spilt: [Event] = []
    do {
      let journal = try Journal(at: place, keepsCopy: true, calls: calls(takesNew: false))
      spilt = try journal.append(.answer(sampleAnswer()), at: reading(30))
      #expect(journal.unfiled == Segment.pieces(of: spilt))
      #expect(journal.unfiledReason == SystemError(code: EACCES))
    }
    #expect(spilt.map(\.sequence) == [6])
    #expect(try Array(folder.read().events.ordered) == before)
    // The next start finds it, and puts it where it belongs.
    let waiting = JournalReader.readCopies(place, beyond: try folder.read().events)
    #expect(waiting == spilt)
    try Journal(at: place, keepsCopy: true).restore(waiting)
    #expect(try Array(folder.read().events.ordered) == before + spilt)
  }
}
