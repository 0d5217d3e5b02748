import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// Every kind of event: those of the first version, or those that came later.
private func everyEvent(later: Bool) throws -> [Event] {
  let kinds = later ? try laterKinds() + newestKinds() : try everyKind()
  return try kinds.enumerated().map { try event($0.element.kind, $0.offset + 1, at: $0.offset) }
}

/// The bytes of a journal of these events.
private func journal(of events: some Sequence<Event>) -> [UInt8] {
  events.flatMap { Line.encode($0) + [UInt8(ascii: "\n")] }
}

/// A line of a journal, with the line before and the line after it, if there are any.
///
/// Damage to a line in each window takes a tenth of the time that it takes in the whole journal.
private struct Window {
  let before: ArraySlice<Event>
  let event: Event
  let after: ArraySlice<Event>

  static func all(of events: [Event]) -> [Window] {
    events.indices.map {
      Window(
        before: events[max(0, $0 - 1)..<$0], event: events[$0],
        after: events[($0 + 1)..<min(events.count, $0 + 2)])
    }
  }
}

/// The events that are read from a file.
private func read(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> Set<Event> {
  try folder.put(bytes, "a.jsonl")
  return Set(try folder.read().events.ordered)
}

@Test(arguments: [false, true])
func `a journal cut off anywhere keeps every line before the cut`(later: Bool) throws {
  let folder = try TemporaryFolder()
  for window in Window.all(of: try everyEvent(later: later)) {
    let (head, line) = (journal(of: window.before), journal(of: [window.event]))
    let cuts = (0...line.count).filter { isThorough || $0 % 3 == 0 || $0 > line.count - 8 }
    let wrong = try cuts.filter { count in
      // The line is whole without its line break.
      let isWhole = count >= line.count - 1
      let expected = Set(window.before + (isWhole ? [window.event] : []))
      return try read(head + line[..<count], in: folder) != expected
    }
    #expect(wrong == [], "of \(window.event)")
  }
}

@Test(arguments: [false, true])
func `any flipped bit costs the line it is in, or the two lines it joins, and no other`(
  later: Bool
) throws {
  let folder = try TemporaryFolder()
  for window in Window.all(of: try everyEvent(later: later)) {
    let (head, line) = (journal(of: window.before), journal(of: [window.event]))
    let tail = journal(of: window.after)
    // One bit of each third byte, and each bit of every line break; all of them in a thorough run.
    let bits = (0..<line.count * 8).filter {
      isThorough || $0 / 8 % 3 == 0 && $0 / 8 % 8 == $0 % 8 || $0 / 8 == line.count - 1
    }
    let wrong = try bits.filter { bit in
      var damaged = line
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      let joinsLines = bit / 8 == line.count - 1
      let expected = Set(window.before + (joinsLines ? [] : window.after))
      return try read(head + damaged + tail, in: folder) != expected
    }
    #expect(wrong == [], "of \(window.event)")
  }
}

@Test(arguments: [false, true])
func `random damage never invents an event`(later: Bool) throws {
  let events = try everyEvent(later: later)
  let bytes = journal(of: events)
  let known = Set(events)
  let folder = try TemporaryFolder()
  var generator = SeededGenerator(seed: 11)
  for _ in 0..<(isThorough ? 500 : 200) {
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let start = Int.random(in: 0..<damaged.count, using: &generator)
      let end = min(damaged.count, start + Int.random(in: 1...600, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: damaged.replaceSubrange(start..<end, with: repeatElement(0, count: end - start))
      case 1: damaged.removeSubrange(start..<end)
      case 2: damaged.insert(contentsOf: damaged[start..<end], at: start)
      default: damaged[start..<end].reverse()
      }
      if damaged.isEmpty { damaged = [0] }
    }
    try folder.put(damaged, "a.jsonl")
    #expect(known.isSuperset(of: try folder.read().events.ordered))
  }
}
