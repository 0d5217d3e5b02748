import Testing

@testable import Files
@testable import Journal
@testable import Progress

/// What a server holds: whole lines by their keys.
private struct Rows {
  var lines: [ServerUnion.Key: [UInt8]] = [:]
  var marks: [ErasedLines.Span] = []
  private(set) var compared = 0

  var groups: LineGroups {
    var groups = LineGroups()
    for key in lines.keys { groups.add(key) }
    return groups
  }

  /// One exchange, as a server makes it.
  mutating func exchange(_ folder: TemporaryFolder) throws -> ServerUnion {
    var union = try ServerUnion(folder.place(), marks: marks)
    let differing = union.groups.differing(from: groups)
    let here = Set(union.keys(in: differing))
    compared = here.count
    let lacking = here.subtracting(lines.keys)
    for (key, line) in lines
    where differing.contains(LineGroups.group(of: key)) && !here.contains(key) {
      try union.receive(line + [UInt8(ascii: "\n")])
    }
    try union.finish()
    var decoder = LineDecoder()
    for line in try union.lines(lacking) {
      lines[try unwrapped(ServerUnion.key(line, line.indices, &decoder))] = line
    }
    return union
  }
}

private func study(_ folder: TemporaryFolder, _ count: Int, seed: Int, typed: String = "3") throws {
  let journal = try Journal(
    at: folder.place(), generator: SeededGenerator(seed: seed), keepsCopy: true,
    calls: .withoutWaiting)
  for second in 0..<count {
    _ = try journal.append(.answer(sampleAnswer(typed: typed)), at: reading(second))
  }
}

@Test func `a server and two machines get all lines, once, and then nothing`() throws {
  var rows = Rows()
  let folders = [try TemporaryFolder(), try TemporaryFolder()]
  for (index, folder) in folders.enumerated() { try study(folder, 40, seed: index + 1) }
  #expect(try rows.exchange(folders[0]).received == 0)
  #expect(try rows.exchange(folders[1]).received == 40)
  #expect(try rows.exchange(folders[0]).received == 40)
  for folder in folders {
    let union = try rows.exchange(folder)
    #expect(union.received == 0 && union.count == 80 && rows.compared == 0)
    #expect(try folder.read().events.count == 80)
    #expect(try folder.read().events.repeats == 0)
  }
  #expect(rows.lines.count == 80)
}

@Test func `only lines of groups that differ are compared`() throws {
  var rows = Rows()
  let folder = try TemporaryFolder()
  try study(folder, 2000, seed: 1)
  _ = try rows.exchange(folder)
  try study(folder, 3, seed: 2, typed: "4")
  _ = try rows.exchange(folder)
  #expect(try rows.lines.count == folder.read().events.count)
  #expect(3...60 ~= rows.compared)
}

@Test func `hostile lines of a server are refused, and never written`() throws {
  var rows = Rows()
  let folder = try TemporaryFolder()
  try study(folder, 2, seed: 1)
  let good = Line.encode(try event(.answer(sampleAnswer()), 1))
  var damaged = good
  damaged[20] ^= 1
  let hostile: [[UInt8]] = [
    damaged, Array("{}".utf8), Array("drop table lines".utf8), [0xff, 0xfe], Array(good.dropLast()),
    [0xef, 0xbb, 0xbf] + good, Array(repeating: UInt8(ascii: "{"), count: 10_000),
    good + good,
  ]
  for (number, line) in hostile.enumerated() { rows.lines[UInt64(number)] = line }
  let before = try folder.read().events.count
  let union = try rows.exchange(folder)
  #expect(union.refused == hostile.count && union.received == 0)
  #expect(try folder.read().events.count == before)
  #expect(try folder.read().report.damagedCount == 0)
}

@Test func `damaged lines here are not sent, and lines erased there stay here alone`() throws {
  var rows = Rows()
  let folder = try TemporaryFolder()
  try study(folder, 5, seed: 1)
  let place = try folder.place()
  let first = try folder.read().events[0]
  rows.marks = [
    try unwrapped(ServerUnion.mark("\(first.writer)", 3, first.clock.milliseconds + 2000))
  ]
  try place.append(["lap7q2ma.000001.jsonl": Array("{\"v\":1}\n".utf8)])
  let union = try rows.exchange(folder)
  #expect(union.withheld == 3 && union.damaged == 1 && union.count == 5)
  #expect(rows.lines.count == 2)
  #expect(try folder.read().events.count == 5)
}

@Test func `what is shared without checksums still makes answers and undoes them`() throws {
  let kinds = try everyKind()
  let whole = SharedLines(Array(kinds.map { Line.encode($0) + [10] }.joined()) as [UInt8])
  #expect(whole.events.count == kinds.count)
  let cut = SharedLines(
    Array(
      """
      {"a": "", "d": "lap7q2ma", "e": "ans", "g": 3, "h": 4, "j": "correct", "n": 1, "t": 1795266043588, "v": 1, "z": 60, "ms": 5230, "day": "2026-11-21", "card": "river/name", "deck": "hegang", "form": "typed", "topic": "nature"}
      {"d": "lap7q2ma", "e": "undo", "h": 4, "n": 2, "t": 1795266043688, "v": 1, "z": 60, "on": 1, "day": "2026-11-21", "ref": "lap7q2ma-1-00000000"}
      nonsense
      {"e": "ans"}

      """.utf8))
  #expect(cut.events.count == 2)
  let history = Progress(cut.events).history(of: CardKey(deck: "hegang", card: "river/name"))
  #expect(history.map(\.standing) == [.undone])
}
