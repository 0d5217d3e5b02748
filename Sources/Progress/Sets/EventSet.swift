import JSON

/// A learner's events as a set, with the one order in which they are replayed.
///
/// Files, machines and sync tools may bring the same events any number of times and in any order:
/// the same set always has the same replay order. Two events are equal if their lines are.
///
/// The order is by effective time, then writer, then number. The effective time of an event is
///
///     min( the latest time the writer had recorded since its last clock event,
///          the time of each later clock event of that writer )
///
/// so that it never decreases within one writer, and a session whose clock was years ahead is
/// corrected as soon as the same writer notices. If a writer used numbers twice, each series of
/// numbers is treated separately, see ``Strand``. (A hybrid logical clock would instead spread the
/// wrong year to every later event.)
package struct EventSet: Sendable {
  /// Everything that was inserted, in that order, including duplicates. Other parts of the set, and
  /// the replay, refer to events by their index here.
  package private(set) var table: EventTable
  /// The effective time of each stored event in milliseconds; 0 for a duplicate.
  package private(set) var effective: [Int] = []
  /// The indices of the distinct events in replay order.
  package private(set) var order: [Int32] = []
  /// The position of each stored event in ``order``; −1 for a duplicate.
  package private(set) var rank: [Int32] = []
  /// The distinct events of each writer, by number.
  private var timelines: [WriterID: Timeline] = [:]
  /// Lines in a later version of the format, sorted, each once.
  package private(set) var newerLines: [[UInt8]] = []
  /// The number of inserted events and lines that were already there.
  package private(set) var repeats = 0
  /// The number of events at the beginning of ``table`` that come from a snapshot. It leaves out
  /// most of the events before them, so the replay order has gaps there and nowhere else.
  package private(set) var keptCount = 0
  /// The number of events that a snapshot leaves out.
  private var absentCount = 0
  /// The effective time and the writer of the last event in replay order.
  private(set) var end: EventSet.End?

  /// The place in replay order of the last event.
  package struct End: Hashable, Sendable {
    /// Its effective time in Unix milliseconds.
    package let time: Int
    /// Its writer.
    package let writer: WriterID

    /// Creates the place of an event.
    package init(time: Int, writer: WriterID) {
      self.time = time
      self.writer = writer
    }
  }

  /// Creates a set of events; duplicates are dropped.
  /// - Parameters:
  ///   - events: The events, in any order.
  ///   - newerLines: Lines in a later version of the format.
  package init(_ events: [Event] = [], newerLines: [[UInt8]] = []) {
    self.init(EventTable(events), newerLines: newerLines)
  }

  /// Creates a set from the events of a table.
  package init(_ table: EventTable, newerLines: [[UInt8]] = []) {
    self.table = table
    arrange()
    add(newerLines: newerLines)
  }

  /// Creates a set of which only the events that a snapshot keeps are in the table. Others can be
  /// inserted after them, and nowhere else.
  init(_ kept: KeptProgress) {
    table = EventTable(kept.events.lazy.map(\.event))
    effective = kept.events.map(\.time)
    rank = kept.events.map(\.rank)
    order = Array(0..<Int32(table.count))
    keptCount = table.count
    absentCount = kept.count - table.count
    end = kept.end
    let lists = Dictionary(grouping: order) { table.writer(Int($0)) }
    for (writer, end) in kept.writers {
      let indices = lists[writer, default: []].sorted {
        let (left, right) = (table.rows[Int($0)], table.rows[Int($1)])
        return (left.sequence, left.checksum) < (right.sequence, right.checksum)
      }
      timelines[writer] = Timeline(indices, upTo: end)
    }
  }

  /// The number of distinct events.
  package var count: Int { absentCount + order.count }

  /// The events in replay order.
  package var ordered: some RandomAccessCollection<Event> {
    order.lazy.map { table[Int($0)] }
  }

  /// The events of another set that are missing here, in their order.
  package func lacking(_ other: EventSet) -> [Event] { Array(missing(from: other)) }

  /// The same, each created when it is needed.
  package func missing(from other: EventSet) -> EventSelection {
    EventSelection(other.table, other.order.filter { !holds(other.table, Int($0)) })
  }

  /// Whether the set holds the event of a table.
  package func holds(_ other: EventTable, _ otherIndex: Int) -> Bool {
    let index = index(of: other.reference(otherIndex))
    return index.map { table.isSame($0, as: other, otherIndex) } ?? false
  }

  /// The event with this reference, if it is in the set.
  package func event(_ reference: EventReference) -> Event? {
    index(of: reference).map { table[$0] }
  }

  /// Whether any of the events was erased.
  package func hold(_ erased: ErasedLines) -> Bool {
    erased.lasts.contains { writer, last in
      for index in timelines[writer]?.indices ?? [] {
        let row = table.rows[Int(index)]
        if row.sequence > last { return false }
        if erased.hold(writer, Int(row.sequence), at: Int(row.milliseconds)) { return true }
      }
      return false
    }
  }

  /// The event at an index.
  package subscript(index: Int32) -> Event { table[Int(index)] }

  /// The numbers of each writer, ascending, sorted by writer; including lines of a later version.
  package var numbers: [(writer: WriterID, numbers: [Int])] {
    var newer: [WriterID: [Int]] = [:]
    for line in newerLines {
      var reader = JSONReader(line)
      guard let value = try? reader.value() else { continue }
      let fields = LineFields(value)
      guard let writer = try? fields.writer("d"),
        let number = try? fields.integer("n", in: EventReference.validSequences)
      else { continue }
      newer[writer, default: []].append(number)
    }
    let writers = Set(newer.keys).union(timelines.keys)
    return writers.sorted().map { writer in
      let own = (timelines[writer]?.indices ?? []).map { Int(table.rows[Int($0)].sequence) }
      let others = newer[writer] ?? []
      return (writer, others.isEmpty ? own : (own + others).sorted())
    }
  }

  /// The events of each writer by number, sorted by writer.
  package var byWriter: [[Int32]] { timelines.sorted { $0.key < $1.key }.map(\.value.indices) }

  /// The effective time of the last event in Unix milliseconds; 0 if there are no events.
  package var latest: Int { end?.time ?? 0 }

  /// How far the events of each writer go.
  package var writerEnds: [WriterID: WriterEnd] { timelines.mapValues(\.end) }

  /// The index in ``table`` of the event with this reference.
  package func index(of reference: EventReference) -> Int? {
    timelines[reference.writer]?.index(of: reference, in: table)
  }

  /// The result of inserting an event.
  package enum Insertion: Hashable {
    /// It was already there.
    case repeated
    /// It is now the last one; nothing else changed.
    case last(index: Int)
    /// It belongs before others, or changed their effective times.
    case elsewhere
  }

  /// Inserts an event. O(1) for one that comes last, as new answers do; O(n) for any other.
  package mutating func insert(_ event: Event) -> Insertion {
    if index(of: event.reference).map({ table[$0] == event }) == true {
      repeats += 1
      return .repeated
    }
    let index = table.count
    table.append(event)
    guard let time = timeIfLast(event) else {
      arrange()
      return .elsewhere
    }
    timelines[event.writer, default: Timeline()].append(Int32(index), table.rows[index])
    effective.append(time)
    rank.append(Int32(count))
    order.append(Int32(index))
    end = End(time: time, writer: event.writer)
    return .last(index: index)
  }

  /// Inserts every event and line of another set.
  package mutating func formUnion(_ other: EventSet) {
    for event in other.ordered { table.append(event) }
    arrange()
    add(newerLines: other.newerLines)
  }

  /// Whether an event would come after all others, or is already there.
  package func isNext(_ event: Event) -> Bool {
    timeIfLast(event) != nil || index(of: event.reference).map { table[$0] == event } == true
  }

  /// The effective time of an event that comes after all others; nil if it does not.
  private func timeIfLast(_ event: Event) -> Int? {
    if event.isClock { return nil }
    let timeline = timelines[event.writer]
    if let timeline, timeline.end.number >= event.sequence { return nil }
    let time =
      timeline?.time(ofNext: event.clock.milliseconds, number: event.sequence)
      ?? event.clock.milliseconds
    guard let end else { return time }
    return (end.time, end.writer) <= (time, event.writer) ? time : nil
  }

  private mutating func add(newerLines lines: [[UInt8]]) {
    guard !lines.isEmpty else { return }
    let sorted = (newerLines + lines).sorted { $0.lexicographicallyPrecedes($1) }
    newerLines = []
    for line in sorted {
      if newerLines.last == line { repeats += 1 } else { newerLines.append(line) }
    }
  }

  /// Computes everything from the stored events.
  private mutating func arrange() {
    takeTimes()
    let lists = timelines.sorted { $0.key < $1.key }.map {
      $0.value.ordered(by: effective, table.rows)
    }
    order = merged(lists)
    repeats = table.count - order.count
    rank = [Int32](repeating: -1, count: table.count)
    for (place, index) in order.enumerated() { rank[Int(index)] = Int32(place) }
    end = order.last.map { End(time: effective[Int($0)], writer: table.writer(Int($0))) }
  }

  private mutating func takeTimes() {
    timelines = Timeline.all(of: table)
    effective = [Int](repeating: 0, count: table.count)
    for timeline in timelines.values { timeline.fill(&effective, from: table.rows) }
  }

  /// Merges lists that are each in replay order; equal times keep the order of the lists.
  private func merged(_ lists: [[Int32]]) -> [Int32] {
    guard lists.count > 1 else { return lists.first ?? [] }
    let half = lists.count / 2
    let left = merged(Array(lists[..<half]))
    let right = merged(Array(lists[half...]))
    var result: [Int32] = []
    result.reserveCapacity(left.count + right.count)
    var next = 0
    for index in right {
      while next < left.count, effective[Int(left[next])] <= effective[Int(index)] {
        result.append(left[next])
        next += 1
      }
      result.append(index)
    }
    result.append(contentsOf: left[next...])
    return result
  }
}

extension EventSet: Equatable {
  /// Whether two sets contain the same lines.
  package static func == (left: EventSet, right: EventSet) -> Bool {
    left.newerLines == right.newerLines && left.ordered.elementsEqual(right.ordered)
  }
}
