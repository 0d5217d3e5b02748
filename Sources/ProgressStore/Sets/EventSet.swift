import JSON

/// The events of a learner as a set, put into the one order in which they are folded.
///
/// Files, machines and sync tools may bring the same events any number of times and in any sequence:
/// the same set gives the same order. Two events are the same if their lines are.
///
/// The order is by effective time, then writer, then number. The effective time of an event is
///
///     min( the latest time the writer had recorded since its last clock event,
///          the time of each later clock event of that writer )
///
/// so that within one writer it never decreases, and a session whose clock ran years ahead is pulled
/// back as soon as the same writer notices. Where a writer gave numbers twice, each series of numbers
/// is taken by itself, see ``Strand``. (A hybrid logical clock would instead spread the wrong
/// year to every later event.)
package struct EventSet: Sendable {
  /// Everything that was put in, in that sequence, repeats included. Other parts of the set, and the
  /// fold, name events by their index here.
  private(set) var table: EventTable
  /// The effective time of each stored event in milliseconds; 0 for a repeat.
  private(set) var effective: [Int] = []
  /// The indices of the distinct events in replay order.
  private(set) var order: [Int32] = []
  /// For each stored event its place in ``order``; −1 for a repeat.
  private(set) var rank: [Int32] = []
  /// The distinct events of each writer, by number.
  private var timelines: [WriterID: Timeline] = [:]
  /// Lines in a later version of the format, sorted, each once.
  package private(set) var newerLines: [[UInt8]] = []
  /// How many events and lines were put in that were there already.
  package private(set) var repeats = 0

  /// A set of the given events; repeats are dropped.
  /// - Parameters:
  ///   - events: The events, in any order.
  ///   - newerLines: Lines in a later version of the format.
  package init(_ events: [Event] = [], newerLines: [[UInt8]] = []) {
    self.init(EventTable(events), newerLines: newerLines)
  }

  /// A set of the events of a table.
  init(_ table: EventTable, newerLines: [[UInt8]] = []) {
    self.table = table
    arrange()
    add(newerLines: newerLines)
  }

  /// The set of a table whose events stand in replay order, each once.
  init(inOrder table: EventTable) {
    self.table = table
    takeTimes()
    order = Array(0..<Int32(table.count))
    rank = order
  }

  /// The number of distinct events.
  package var count: Int { order.count }

  /// The events in replay order.
  package var ordered: some RandomAccessCollection<Event> {
    order.lazy.map { table[Int($0)] }
  }

  /// The events of another set that this one does not hold, in their order.
  package func lacking(_ other: EventSet) -> [Event] { Array(missing(from: other)) }

  /// The same, each made when it is asked for.
  package func missing(from other: EventSet) -> some RandomAccessCollection<Event> {
    other.order.filter { index in
      self.index(of: other.table.reference(Int(index))).map {
        self.table[$0] != other.table[Int(index)]
      } ?? true
    }.lazy.map { other.table[Int($0)] }
  }

  /// The event with this reference, if it is in the set.
  package func event(_ reference: EventReference) -> Event? {
    index(of: reference).map { table[$0] }
  }

  /// Whether any of the events was erased.
  func hold(_ erased: ErasedLines) -> Bool {
    erased.lasts.contains { writer, last in
      for index in timelines[writer]?.indices ?? [] {
        let row = table.rows[Int(index)]
        if row.sequence > last { return false }
        if erased.hold(writer, Int(row.sequence), at: Int(row.milliseconds)) { return true }
      }
      return false
    }
  }

  /// The event with an index.
  subscript(index: Int32) -> Event { table[Int(index)] }

  /// The numbers of each writer, ascending, writers in order; those on lines of a later version too.
  var numbers: [(writer: WriterID, numbers: [Int])] {
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

  /// The events of each writer by number, writers in order.
  var byWriter: [[Int32]] { timelines.sorted { $0.key < $1.key }.map(\.value.indices) }

  /// The effective time of the last event, Unix milliseconds; 0 without events.
  package var latest: Int { order.last.map { effective[Int($0)] } ?? 0 }

  /// The event with the highest number of each writer.
  var lastRows: [EventRow] {
    timelines.values.compactMap(\.indices.last).map { table.rows[Int($0)] }
  }

  /// The index in ``table`` of the event with this reference.
  func index(of reference: EventReference) -> Int? {
    timelines[reference.writer]?.index(of: reference, in: table)
  }

  /// What became of an event that was put in.
  enum Insertion: Hashable {
    /// It was there already.
    case repeated
    /// It is now the last one; nothing else changed.
    case last(index: Int)
    /// It came in between, or changed the effective times of others.
    case elsewhere
  }

  /// Adds an event. O(1) for one that comes last, as new answers do; O(n) for another.
  mutating func insert(_ event: Event) -> Insertion {
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
    rank.append(Int32(order.count))
    order.append(Int32(index))
    return .last(index: index)
  }

  /// Adds every event and line of another set.
  package mutating func formUnion(_ other: EventSet) {
    for event in other.ordered { table.append(event) }
    arrange()
    add(newerLines: other.newerLines)
  }

  /// Whether an event would come after all others, or is there already.
  func isNext(_ event: Event) -> Bool {
    timeIfLast(event) != nil || index(of: event.reference).map { table[$0] == event } == true
  }

  /// The effective time of an event that comes after all others, or nil if it does not.
  private func timeIfLast(_ event: Event) -> Int? {
    if event.isClock { return nil }
    let timeline = timelines[event.writer]
    if let last = timeline?.indices.last, table.rows[Int(last)].sequence >= event.sequence {
      return nil
    }
    let time =
      timeline?.time(ofNext: event.clock.milliseconds, number: event.sequence)
      ?? event.clock.milliseconds
    guard let last = order.last.map(Int.init) else { return time }
    let isAfter = (effective[last], table.writer(last)) <= (time, event.writer)
    return isAfter ? time : nil
  }

  private mutating func add(newerLines lines: [[UInt8]]) {
    guard !lines.isEmpty else { return }
    let sorted = (newerLines + lines).sorted { $0.lexicographicallyPrecedes($1) }
    newerLines = []
    for line in sorted {
      if newerLines.last == line { repeats += 1 } else { newerLines.append(line) }
    }
  }

  /// Works out everything from the stored events.
  private mutating func arrange() {
    takeTimes()
    let lists = timelines.sorted { $0.key < $1.key }.map {
      $0.value.ordered(by: effective, table.rows)
    }
    order = merged(lists)
    repeats = table.count - order.count
    rank = [Int32](repeating: -1, count: table.count)
    for (place, index) in order.enumerated() { rank[Int(index)] = Int32(place) }
  }

  private mutating func takeTimes() {
    timelines = Timeline.all(of: table)
    effective = [Int](repeating: 0, count: table.count)
    for timeline in timelines.values { timeline.fill(&effective, from: table.rows) }
  }

  /// One list out of many, each of which is in replay order; equal times keep the order of the lists.
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
  /// Whether two sets hold the same lines.
  package static func == (left: EventSet, right: EventSet) -> Bool {
    left.newerLines == right.newerLines && left.ordered.elementsEqual(right.ordered)
  }
}
