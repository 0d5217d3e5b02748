import FSRS
import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// Snapshots are never believed over the journal.
struct SnapshotTests {
  /// Writes events to files by their writers, some of them only in part.
  private func write(
    _ events: some Sequence<Event>, _ folder: TemporaryFolder, _ suffix: String = ""
  )
    throws
  {
    let lists = Dictionary(grouping: events, by: \.writer)
    for (writer, list) in lists {
      let name = "\(writer)\(suffix).jsonl"
      let before = (try? folder.bytes(name)) ?? []
      try folder.put(before + list.flatMap { Line.encode($0) + [0x0a] }, name)
    }
  }

  private func snapshot(_ folder: TemporaryFolder) throws -> URL {
    URL(fileURLWithPath: try folder.place().copies + "/progress.snapshot")
  }

  private func check(_ folder: TemporaryFolder) throws -> SnapshotCheck {
    SnapshotCheck(try folder.place(), try JournalReader.read(folder.place()).events)
  }

  @Test(arguments: 0..<(isThorough ? 60 : 12))
  func `a start with a snapshot gives what a start without gives`(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let events = try randomHistory(100, seed: seed + 500)
    let folder = try TemporaryFolder()
    var sequence = Array(EventSet(events).ordered)
    // Some come late, from a machine that was away.
    let isLate = Bool.random(using: &generator)
    if isLate { sequence.shuffle(using: &generator) }
    var done = 0
    while done < sequence.count {
      let next = min(sequence.count, done + Int.random(in: 1...50, using: &generator))
      let isApart = Bool.random(using: &generator)
      try write(sequence[done..<next], folder, isApart ? ".\(done)" : "")
      done = next
      let reading = try ProgressReading(folder.place())
      let plain = try ProgressReading(folder.place(), usesSnapshot: false)
      #expect(!plain.usedSnapshot)
      #expect(try picture(reading.progress) == picture(plain.progress))
      guard Bool.random(using: &generator) else { continue }
      reading.keep()
      #expect(try check(folder) == .same)
      #expect(try ProgressReading(folder.place()).usedSnapshot)
      #expect(reading.report == plain.report)
    }
  }

  @Test func `events added to a progress from a snapshot have their effect`() throws {
    let folder = try TemporaryFolder()
    let events = Array(EventSet(try randomHistory(160, seed: 77)).ordered)
    try write(events.prefix(80), folder)
    try ProgressReading(folder.place()).keep()
    let reading = try ProgressReading(folder.place())
    #expect(reading.usedSnapshot)
    var progress = reading.progress
    for (index, event) in events.enumerated().dropFirst(80) {
      progress.apply(event)
      // What went wrong stays wrong, so it is enough to look now and then.
      guard isThorough || index % 4 == 3 else { continue }
      #expect(try picture(progress) == picture(Progress(EventSet(Array(events[...index])))))
    }
  }

  @Test func `what every card has to be worked out anew for is folded once, and kept`() throws {
    let folder = try TemporaryFolder()
    let answers = try (1...6_000).map {
      try event(.answer(sampleAnswer("card-\($0 % 9)")), $0, at: $0 * 3_000)
    }
    try write(answers, folder)
    try ProgressReading(folder.place()).keep()
    var later: [Event] = []
    for number in 0..<6 {
      let setting = Event.Setting(key: "retention", value: "0.8\(number)")
      later.append(try event(.setting(setting), 6_001 + 2 * number, at: 20_000_000 + number))
      later.append(
        try event(
          .undo(Event.Undo(later[later.count - 1].reference, on: true)), 6_002 + 2 * number,
          at: 20_000_000 + number))
    }
    try write(later, folder)
    let reading = try ProgressReading(folder.place())
    #expect(!reading.usedSnapshot)
    #expect(reading.isWorthKeeping)
    #expect(try picture(reading.progress) == picture(Progress(EventSet(answers + later))))
    reading.keep()
    #expect(try check(folder) == .same)
    #expect(!(try ProgressReading(folder.place()).isWorthKeeping))
  }

  @Test func `no damage to a snapshot gives a wrong progress`() throws {
    let folder = try TemporaryFolder()
    try write(try everyKind() + laterKinds() + newestKinds(), folder)
    try ProgressReading(folder.place()).keep()
    let right = try picture(ProgressReading(folder.place(), usesSnapshot: false).progress)
    let file = try snapshot(folder)
    let lists = try unwrapped(Snapshot(at: folder.place())).state.lists.reduce(0) { $0 + $1.count }
    let whole = [UInt8](try Data(contentsOf: file))
    var wrong: [Int] = []
    // A bit of each byte at the ends, and of each eleventh between them; in a thorough run of each byte.
    for index in whole.indices
    where isThorough || index % 11 == 0 || !(64..<whole.count - 64).contains(index) {
      var damaged = whole
      damaged[index] ^= UInt8(1 << (index % 8))
      try Data(damaged).write(to: file)
      // What is not used cannot mislead.
      let reading = try ProgressReading(folder.place())
      guard reading.usedSnapshot else { continue }
      let isInList = index >= whole.count - lists * MemoryLayout<LinePlace>.stride
      let found = try picture(reading.progress)
      if !isInList || found != right { wrong.append(index) }
    }
    for count in stride(from: 0, to: whole.count, by: isThorough ? 7 : 61) {
      try Data(whole[..<count]).write(to: file)
      if try ProgressReading(folder.place()).usedSnapshot { wrong.append(-count) }
    }
    #expect(wrong == [])
    try Data(whole).write(to: file)
    #expect(try ProgressReading(folder.place()).usedSnapshot)
  }

  @Test func `a snapshot is used after a touch, and not after a change`() throws {
    let folder = try TemporaryFolder()
    let events = try (1...20).map {
      try event(.answer(sampleAnswer("card-\($0 % 3)")), $0, at: $0 * 1_000)
    }
    try write(events, folder)
    try ProgressReading(folder.place()).keep()
    let path = try folder.place().log + "/lap7q2ma.jsonl"
    let old = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    #expect(try ProgressReading(folder.place()).usedSnapshot)
    // The same size, the same times as far as they can be set, other content.
    var bytes = try folder.bytes("lap7q2ma.jsonl")
    bytes[100] ^= 1
    try folder.put(bytes, "lap7q2ma.jsonl")
    try FileManager.default.setAttributes([.modificationDate: old as Any], ofItemAtPath: path)
    let reading = try ProgressReading(folder.place())
    #expect(!reading.usedSnapshot)
    #expect(reading.report.damagedCount == 1)
    #expect(try check(folder) == .outdated)
    #expect(!reading.isWorthKeeping)
    reading.keep()
    #expect(try check(folder) == .outdated)
  }

  @Test func `a file that is gone, shorter or torn makes a snapshot useless`() throws {
    let folder = try TemporaryFolder()
    let events = try (1...20).map {
      try event(.answer(sampleAnswer("card-\($0 % 3)")), $0, at: $0 * 1_000)
    }
    try write(events.prefix(10), folder, ".a")
    try write(events.suffix(10), folder, ".b")
    try ProgressReading(folder.place()).keep()
    let bytes = try folder.bytes("lap7q2ma.b.jsonl")
    let line = Line.encode(try event(.answer(sampleAnswer("new")), 21, at: 99_000))
    for (content, count, isUsed) in [
      (Array(bytes.dropLast(300)), 18, false), (bytes + line + [0x0a], 21, true),
      (bytes + line, 21, true), (bytes + line.dropLast(5), 20, false), (bytes, 20, true),
    ] {
      try folder.put(content, "lap7q2ma.b.jsonl")
      let reading = try ProgressReading(folder.place())
      #expect(reading.usedSnapshot == isUsed)
      #expect(reading.progress.events.count == count)
    }
    try FileManager.default.removeItem(atPath: folder.place().log + "/lap7q2ma.b.jsonl")
    let reading = try ProgressReading(folder.place())
    #expect((reading.usedSnapshot, reading.progress.events.count) == (false, 10))
    #expect(try check(folder) == .outdated)
  }

  @Test func `what only the second copy has is found with a snapshot too`() throws {
    let folder = try TemporaryFolder()
    let events = try (1...40).map {
      try event(.answer(sampleAnswer("card-\($0 % 3)")), $0, at: $0 * 1_000)
    }
    func bytes(_ events: some Sequence<Event>) -> [UInt8] {
      events.flatMap { Line.encode($0) + [0x0a] }
    }
    try write(events.prefix(30), folder)
    try ProgressReading(folder.place()).keep()
    let copies = URL(fileURLWithPath: try folder.place().copies)
    let copy = copies.appendingPathComponent("lap7q2ma.jsonl")
    try Data(bytes(events[10..<30])).write(to: copy)
    #expect(try ProgressReading(folder.place()).missing == [])
    try ProgressReading(folder.place()).keep()
    // Untouched, longer, cut short, other bytes of the same length, and under another name.
    for (content, lost) in [
      (bytes(events[10..<30]), 30..<30), (bytes(events[10..<35]), 30..<35),
      (bytes(events[10..<20]), 30..<30), (bytes(events[20..<40]), 30..<40),
    ] {
      try Data(content).write(to: copy)
      let reading = try ProgressReading(folder.place())
      #expect(reading.usedSnapshot)
      #expect(reading.missing == Array(events[lost]))
    }
    let old = copies.appendingPathComponent("lap7q2ma.old.jsonl")
    try FileManager.default.moveItem(at: copy, to: old)
    #expect(try ProgressReading(folder.place()).missing == Array(events[30..<40]))
    // What the journal lost of what the snapshot covers.
    try folder.put(bytes(events.prefix(25)), "lap7q2ma.jsonl")
    let reading = try ProgressReading(folder.place())
    #expect(!reading.usedSnapshot)
    #expect(reading.missing == Array(events[25..<40]))
  }

  @Test func `lines that this version does not understand are not in the snapshot`() throws {
    let folder = try TemporaryFolder()
    try write([try event(.answer(sampleAnswer()), 1)], folder)
    let unknown = try event(.unknown(name: "dream"), 2, at: 5)
    try write([unknown], folder, ".x")
    let reading = try ProgressReading(folder.place())
    reading.keep()
    #expect(!FileManager.default.fileExists(atPath: try snapshot(folder).path))
  }

  @Test func `a snapshot is continued without reading what it covers`() throws {
    let folder = try TemporaryFolder()
    let events = try (1...60).map {
      let rating = $0 % 4 == 0 ? Rating.again : .good
      return try event(.answer(sampleAnswer("card-\($0 % 7)", rating)), $0, at: $0 * 900)
    }
    try write(events.prefix(10), folder)
    try ProgressReading(folder.place()).keep()
    for start in stride(from: 10, to: 60, by: 10) {
      try write(events[start..<start + 10], folder, ".\(start)")
      let reading = try ProgressReading(folder.place())
      #expect(reading.usedSnapshot)
      reading.keep()
      #expect(try check(folder) == .same)
    }
    let reading = try ProgressReading(folder.place())
    #expect((reading.usedSnapshot, reading.folded) == (true, 0))
    #expect(try picture(reading.progress) == picture(Progress(EventSet(events))))
  }

  @Test func `a history is right although its file was rewritten after the start`() throws {
    let folder = try TemporaryFolder()
    let events = try (1...20).map {
      try event(.answer(sampleAnswer("card-\($0 % 3)")), $0, at: $0 * 1_000)
    }
    try write(events, folder)
    try ProgressReading(folder.place()).keep()
    let lines = events.map { Line.encode($0) + [0x0a] }
    for content in [
      Array(lines.reversed().joined()), Array(lines.dropFirst().joined()) + lines[0],
      [0x0a] + lines.joined(), [],
    ] {
      try folder.put(Array(lines.joined()), "lap7q2ma.jsonl")
      let progress = try ProgressReading(folder.place()).progress
      try folder.put(content, "lap7q2ma.jsonl")
      let history = progress.history(of: CardKey(deck: "hegang", card: "card-1"))
      let isEmpty = content.isEmpty
      #expect(history.map(\.reference.sequence) == (isEmpty ? [] : [1, 4, 7, 10, 13, 16, 19]))
    }
  }
}
