import FSRS
import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// A long life of answers by one writer, ten minutes apart, numbered from 1.
private func life(_ count: Int, by name: String, from start: Int = 0) throws -> [Event] {
  try (0..<count).map { try event(.answer(sampleAnswer()), $0 + 1, at: start + $0 * 600, by: name) }
}

private func lines(_ events: [Event]) -> [UInt8] {
  events.flatMap { Line.encode($0) + [UInt8(ascii: "\n")] }
}

/// The last number of the writer, in whatever file it is.
struct JournalEndTests {
  private let folder: TemporaryFolder
  /// The name of the first session on this machine.
  private let own: String

  init() throws {
    folder = try TemporaryFolder()
    own = try Journal(at: folder.place()).writer.description
  }

  private func next() throws -> Event {
    try unwrapped(
      Journal(at: folder.place(), after: ProgressReading(folder.place()).ends)
        .append(.answer(sampleAnswer()), at: reading(90_000_000)).last)
  }

  @Test func `restored lines are in segments of a megabyte, and numbers continue after them`()
    throws
  {
    let past = try life(12_000, by: own)
    try Journal(at: folder.place()).restore(past)
    for name in try folder.segments() { #expect(try folder.bytes(name).count <= 1 << 20) }
    #expect(try folder.segments().count == 3)
    let new = try next()
    #expect(new.sequence == 12_001)
    #expect(try Array(folder.read().events.ordered) == past + [new])
  }

  @Test(arguments: [
    "own.000001.jsonl", "other.000001.jsonl", "own.000001.sync-conflict-20261121.jsonl",
  ])
  func `the last number is found in any file, of any size, in any order`(name: String) throws {
    let count = isThorough ? 20_000 : 10_000  // more than two megabytes
    var past = try life(count, by: own)
    past.swapAt(3, count - 1)
    try folder.put(lines(past), name.replacingOccurrences(of: "own", with: own))
    #expect(
      try Journal(at: folder.place()).append(.answer(sampleAnswer()), at: reading(1))
        .last?.sequence == count + 2)  // after a note about the clock
    #expect(try next().sequence == count + 3)
  }

  @Test func `what another session wrote since the journal was read is found`() throws {
    _ = try Journal(at: folder.place()).append(.answer(sampleAnswer()), at: reading(1))
    let ends = try ProgressReading(folder.place()).ends
    _ = try Journal(at: folder.place()).append(.answer(sampleAnswer()), at: reading(2))
    try Journal(at: folder.place()).restore([try event(.answer(sampleAnswer()), 7, by: own)])
    let event = try Journal(at: folder.place(), after: ends)
      .append(.answer(sampleAnswer()), at: reading(3)).last
    #expect(event?.sequence == 8)
  }

  @Test func `what the second copy has is not given again, though it was not read`() throws {
    for second in 1...3 {
      _ = try Journal(at: folder.place(), keepsCopy: true)
        .append(.answer(sampleAnswer()), at: reading(second))
    }
    let ends = try ProgressReading(folder.place()).ends
    try FileManager.default.removeItem(atPath: folder.place().log)
    for known in [ends, JournalEnds()] {
      let journal = try Journal(at: folder.place(), keepsCopy: true, after: known)
      #expect(try journal.append(.answer(sampleAnswer()), at: reading(9)).last?.sequence ?? 0 > 3)
    }
  }

  @Test func `a batch of any size fills segments and the copy one after the other`() throws {
    let kinds = [Event.Kind](repeating: .answer(sampleAnswer()), count: 12_000)
    let events = try Journal(at: folder.place(), keepsCopy: true).append(kinds, at: reading(1))
    #expect(events.last?.sequence == 12_000)
    for name in try folder.segments() { #expect(try folder.bytes(name).count <= 1 << 20) }
    #expect(try folder.read().events.count == 12_000)
    #expect(
      try Journal(at: folder.place(), keepsCopy: true)
        .append(.answer(sampleAnswer()), at: reading(2)).last?.sequence == 12_001)
  }

  @Test func `a writer without numbers left takes another name, and keeps it`() throws {
    let most = (1 << 53) - 1
    let hostile = try (0..<1_100).map { try event(.answer(sampleAnswer("\($0)")), most, by: own) }
    try folder.put(lines(hostile), "\(own).000001.jsonl")
    let names = try (1...3).map { second in
      let journal = try Journal(at: folder.place(), keepsCopy: true)
      let number = try journal.append(.answer(sampleAnswer()), at: reading(second)).last?.sequence
      #expect(number == second)
      return journal.writer
    }
    #expect(Set(names).count == 1)
    #expect(names[0].description != own)
    #expect(try folder.read().events.count == 1_103)
    #expect(try Diagnosis(folder.read().events, now: 0).missingCount == most - 1)
  }

  @Test func `machines that share a state folder each keep a name`() throws {
    let device = folder.path + "/state/device.json"
    let first = try String(contentsOfFile: device, encoding: .utf8)
    let foreign = #"{"device":"zzzzzzz","machine":"12345678","v":1}"# + "\n"
    var names: Set<WriterID> = []
    for round in 0..<4 {
      // The other machine made the file first; then it is gone, and the file is this one's.
      try Data((round < 3 ? foreign : first).utf8).write(to: URL(fileURLWithPath: device))
      names.insert(try Journal(at: folder.place()).writer)
      #expect(
        try String(contentsOfFile: device, encoding: .utf8) == (round < 3 ? foreign : first))
    }
    #expect(names.count == 2)
  }

  @Test func `a temporary file that was left over is in nobody's way, and goes`() throws {
    let state = folder.path + "/state"
    try FileManager.default.removeItem(atPath: state + "/device.json")
    let left = ["device.json.tmp", "device.json.\(getpid()).tmp", "device.json.x.tmp"]
    for name in left {
      try Data().write(to: URL(fileURLWithPath: "\(state)/\(name)"))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: name == left[2] ? -60 : -7200)],
        ofItemAtPath: "\(state)/\(name)")
    }
    _ = try Journal(at: folder.place())
    let names = try FileManager.default.contentsOfDirectory(atPath: state)
    #expect(names.filter { $0.hasSuffix(".tmp") } == [left[2]])
    #expect(names.contains("device.json"))
  }

  @Test func `files that others may read are closed to them with the next answer`() throws {
    let place = try folder.place()
    try folder.put(lines(try life(3, by: "lap7q2ma")), "lap7q2ma.000001.jsonl")
    let elsewhere = folder.path + "/elsewhere"
    try Data().write(to: URL(fileURLWithPath: elsewhere))
    try FileManager.default.createSymbolicLink(
      atPath: place.log + "/link.jsonl", withDestinationPath: elsewhere)
    let own = String(place.log.dropLast(4))
    for path in [elsewhere, place.log + "/lap7q2ma.000001.jsonl"] { chmod(path, 0o644) }
    for path in [folder.path + "/Progress", own, place.log] { chmod(path, 0o755) }
    _ = try next()
    for (path, mode) in [
      (folder.path + "/Progress", 0o755), (own, 0o700), (place.log, 0o700), (elsewhere, 0o644),
      (place.log + "/lap7q2ma.000001.jsonl", 0o600),
    ] {
      let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(found as? Int == mode, "\(path)")
    }
  }
}

/// Numbers given twice: before, by a program that looked for the last one in the first megabyte only.
struct StrandTests {
  @Test func `new answers under low numbers come last, and old ones keep their time`() throws {
    let old = try life(60, by: "lap7q2ma")
    let new = try (0..<5).map {
      try event(.answer(sampleAnswer("new")), 20 + $0, at: 100_000 + $0, by: "lap7q2ma")
    }
    let later = try event(.answer(sampleAnswer("later")), 61, at: 200_000, by: "lap7q2ma")
    var set = EventSet((old + new).shuffled())
    #expect(Array(set.ordered) == old + new)
    #expect(
      Progress(EventSet(old + new)).card(key("area-luobei/value"))?.schedule
        == Progress(EventSet(old)).card(key("area-luobei/value"))?.schedule)
    set.formUnion(EventSet([later]))
    #expect(Array(set.ordered) == old + new + [later])
    // One by one, as in a session.
    var progress = Progress(EventSet(old + new))
    progress.apply(later)
    #expect(Array(progress.events.ordered) == old + new + [later])
  }

  @Test func `two machines with one name each keep their order`() throws {
    let first = try (0..<30).map { try event(.answer(sampleAnswer("a")), $0 + 1, at: $0 * 100) }
    let second = try (10..<40).map {
      try event(.answer(sampleAnswer("b")), $0 + 1, at: $0 * 100 + 50)
    }
    let expected = (first + second).sorted { $0.clock.milliseconds < $1.clock.milliseconds }
    #expect(Array(EventSet((first + second).shuffled()).ordered) == expected)
  }

  @Test func `a clock set back stays with the strand that it was in`() throws {
    let old = try life(10, by: "lap7q2ma")
    let ahead = try (0..<4).map {
      try event(.answer(sampleAnswer("ahead")), 8 + $0, at: 900_000 + $0, by: "lap7q2ma")
    }
    let back = try event(.clock(Event.Clock(was: ahead[3].clock.milliseconds)), 12, at: 7_000)
    let now = try event(.answer(sampleAnswer("now")), 13, at: 7_001)
    let set = EventSet(old + ahead + [back, now])
    #expect(Array(set.ordered.suffix(6)) == ahead + [back, now])
    #expect(Array(set.ordered.prefix(10)) == old)
  }
  private func key(_ card: String) -> CardKey { CardKey(deck: "hegang", card: card) }
}
