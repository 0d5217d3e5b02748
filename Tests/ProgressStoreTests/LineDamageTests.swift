import ProgressStore
import Testing

/// A journal with every kind of event, those of the first version or those that came later, and
/// where each of its lines ends.
private func journal(later: Bool) throws -> (bytes: [UInt8], ends: [Int], events: [Event]) {
  let kinds = later ? try laterKinds() + newestKinds() : try everyKind()
  let events = try kinds.enumerated().map {
    try event($0.element.kind, $0.offset + 1, at: $0.offset)
  }
  var bytes: [UInt8] = []
  var ends: [Int] = []
  for event in events {
    bytes += Line.encode(event)
    ends.append(bytes.count)
    bytes.append(UInt8(ascii: "\n"))
  }
  return (bytes, ends, events)
}

/// The sequence numbers that are read from a file.
private func survivors(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> Set<Int> {
  try folder.put(bytes, "a.jsonl")
  return Set(try folder.read().events.ordered.map(\.sequence))
}

@Test(arguments: [false, true])
func `a journal cut off anywhere keeps every line before the cut`(later: Bool) throws {
  let (bytes, ends, _) = try journal(later: later)
  let folder = try TemporaryFolder()
  var wrong: [Int] = []
  for count in 0...bytes.count {
    let whole = ends.count { $0 <= count }
    let expected = Set(1...max(1, whole)).filter { $0 <= whole }
    if try survivors(Array(bytes[..<count]), in: folder) != expected { wrong.append(count) }
  }
  #expect(wrong == [])
}

@Test(arguments: [false, true])
func `any flipped bit costs the line it is in, or the two lines it joins, and no other`(
  later: Bool
) throws {
  let (bytes, ends, events) = try journal(later: later)
  let folder = try TemporaryFolder()
  let known = Set(events)
  var wrong: [Int] = []
  for bit in 0..<bytes.count * 8 {
    var damaged = bytes
    damaged[bit / 8] ^= 1 << UInt8(bit % 8)
    let line = ends.count { $0 < bit / 8 }
    var lost: Set<Int> = [line + 1]
    if ends.contains(bit / 8) { lost.insert(line + 2) }
    try folder.put(damaged, "a.jsonl")
    let read = try folder.read().events.ordered
    let isExact = Set(read.map(\.sequence)) == Set(1...ends.count).subtracting(lost)
    if !isExact || !known.isSuperset(of: read) { wrong.append(bit) }
  }
  #expect(wrong == [])
}

@Test(arguments: [false, true])
func `random damage never invents an event`(later: Bool) throws {
  let (bytes, _, events) = try journal(later: later)
  let known = Set(events)
  let folder = try TemporaryFolder()
  var generator = SeededGenerator(seed: 11)
  for _ in 0..<500 {
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
