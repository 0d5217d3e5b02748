/// The distinct events of one writer, in the order of their numbers.
///
/// A writer numbers its events from 1 without gaps. After a rollback, or on a cloned machine,
/// several events may have the same number; these are next to each other, ordered by checksum, and
/// each belongs to another ``Strand``.
struct Timeline: Sendable {
  /// The indices of the events.
  private(set) var indices: [Int32] = []
  /// How far the events go, including those that come before the first index.
  private(set) var end = WriterEnd()
  /// Whether a note about the clock is among the events.
  private var hasClock = false

  /// Adds an event whose number is higher than all before.
  mutating func append(_ index: Int32, _ row: EventRow) {
    indices.append(index)
    hasClock = hasClock || row.isClock
    end.note(row)
    _ = Strand.extend(&end.strands, by: row)
  }

  /// The effective time of an event, other than a note about the clock, if it is added next.
  func time(ofNext clock: Int, number: Int) -> Int {
    let strands = end.strands
    return max(
      clock, Strand.choose(clock, number: number, among: strands).map { strands[$0].latest } ?? 0)
  }

  /// The timelines of all writers, without duplicates.
  static func all(of table: EventTable) -> [WriterID: Timeline] {
    let rows = table.rows
    var lists = [[Int32]](repeating: [], count: table.writers.count)
    var start = 0
    while start < rows.count {
      // The events of a session are next to each other.
      let writer = rows[start].writer
      var end = start + 1
      while end < rows.count, rows[end].writer == writer { end += 1 }
      lists[Int(writer)].append(contentsOf: Int32(start)..<Int32(end))
      start = end
    }
    var timelines: [WriterID: Timeline] = [:]
    for (writer, list) in zip(table.writers, lists) where !list.isEmpty {
      timelines[writer] = Timeline(unsorted: list, table)
    }
    return timelines
  }

  init() {}

  /// The timeline of a writer of whose events only some are in the table.
  init(_ indices: [Int32], upTo end: WriterEnd) {
    self.indices = indices
    self.end = end
  }

  private init(unsorted: [Int32], _ table: EventTable) {
    let rows = table.rows
    var isSorted = true
    var last = Int64.min
    for index in unsorted {
      let row = rows[Int(index)]
      isSorted = isSorted && row.sequence > last
      last = row.sequence
      hasClock = hasClock || row.isClock
    }
    indices = isSorted ? unsorted : []
    for index in isSorted ? [] : unsorted.sorted(by: { Self.precedes(Int($0), Int($1), in: table) })
    {
      if let last = indices.last, Self.areTwins(Int(last), Int(index), in: table) { continue }
      indices.append(index)
    }
    let hasTwins =
      !isSorted
      && zip(indices, indices.dropFirst()).contains { left, right in
        rows[Int(left)].sequence == rows[Int(right)].sequence
      }
    if let last = indices.last { end.note(rows[Int(last)]) }
    if hasTwins {
      _ = Strand.lists(of: indices, rows, ends: &end.strands)
    } else {
      for index in indices { _ = Strand.extend(&end.strands, by: rows[Int(index)]) }
    }
  }

  /// Whether two adjacent events of one writer are the same.
  private static func areTwins(_ left: Int, _ right: Int, in table: EventTable) -> Bool {
    let rows = table.rows
    return rows[left].sequence == rows[right].sequence
      && rows[left].checksum == rows[right].checksum && table[left] == table[right]
  }

  /// The order of two events of one writer.
  private static func precedes(_ left: Int, _ right: Int, in table: EventTable) -> Bool {
    let (first, second) = (table.rows[left], table.rows[right])
    if first.sequence != second.sequence { return first.sequence < second.sequence }
    if first.checksum != second.checksum { return first.checksum < second.checksum }
    return Line.encode(table[left]).lexicographicallyPrecedes(Line.encode(table[right]))
  }

  /// The index of the event with a reference.
  func index(of reference: EventReference, in table: EventTable) -> Int? {
    let rows = table.rows
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if rows[Int(indices[middle])].sequence < reference.sequence {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < indices.count {
      let row = rows[Int(indices[low])]
      guard row.sequence == reference.sequence else { return nil }
      if row.checksum == reference.checksum { return Int(indices[low]) }
      low += 1
    }
    return nil
  }

  /// Writes the effective time of each event into a table by index.
  func fill(_ effective: inout [Int], from rows: [EventRow]) {
    guard end.strands.count > 1 else { return fill(&effective, indices, rows) }
    var ends: [Strand] = []
    for list in Strand.lists(of: indices, rows, ends: &ends) { fill(&effective, list, rows) }
  }

  private func fill(_ effective: inout [Int], _ list: [Int32], _ rows: [EventRow]) {
    var latest = 0
    for index in list {
      if hasClock, rows[Int(index)].isClock { latest = 0 }
      latest = max(latest, Int(rows[Int(index)].milliseconds))
      effective[Int(index)] = latest
    }
    guard hasClock else { return }
    var cap = Int.max
    for index in list.reversed() {
      effective[Int(index)] = min(effective[Int(index)], cap)
      if rows[Int(index)].isClock { cap = min(cap, Int(rows[Int(index)].milliseconds)) }
    }
  }

  /// The events in replay order, once their effective times are known.
  func ordered(by effective: [Int], _ rows: [EventRow]) -> [Int32] {
    guard end.strands.count > 1 else { return indices }
    return indices.enumerated().sorted { left, right in
      let times = (effective[Int(left.element)], effective[Int(right.element)])
      return times.0 == times.1 ? left.offset < right.offset : times.0 < times.1
    }.map(\.element)
  }
}

/// How far the events of a writer go: all that inserting the next one needs.
package struct WriterEnd: Hashable, Sendable {
  /// The number of the last event; 0 if there is none.
  package private(set) var number = 0
  /// Its time by the clock, in Unix milliseconds.
  package private(set) var milliseconds = 0
  /// The end of each strand; there is one strand, unless a number was used more than once.
  package internal(set) var strands: [Strand] = []

  init() {}

  /// Creates an end from its parts.
  package init(number: Int, milliseconds: Int, strands: [Strand]) {
    self.number = number
    self.milliseconds = milliseconds
    self.strands = strands
  }

  /// Notes the last event.
  fileprivate mutating func note(_ row: EventRow) {
    (number, milliseconds) = (Int(row.sequence), Int(row.milliseconds))
  }
}
