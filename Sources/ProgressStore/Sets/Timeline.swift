/// The distinct events of one writer, in the order of their numbers.
///
/// A writer numbers its events from 1 without gaps. After a rollback, or on a cloned machine, it may
/// have given a number twice; such twins stand side by side, ordered by checksum.
struct Timeline: Sendable {
  /// The indices of the events.
  private(set) var indices: [Int32] = []
  /// The latest time recorded since the last clock event, in milliseconds.
  private(set) var latest = 0

  /// Adds an event whose number is higher than all before.
  mutating func append(_ index: Int32, _ event: Event) {
    indices.append(index)
    if event.isClock { latest = 0 }
    latest = max(latest, event.clock.milliseconds)
  }

  /// The timelines of all writers, without repeats.
  static func all(of events: [Event]) -> [WriterID: Timeline] {
    var lists: [WriterID: [Int32]] = [:]
    // Events mostly come in long runs of one writer.
    var run: [Int32] = []
    var runner: WriterID?
    for index in events.indices {
      let writer = events[index].writer
      if writer != runner {
        if let runner { lists[runner, default: []].append(contentsOf: run) }
        run.removeAll(keepingCapacity: true)
        runner = writer
      }
      run.append(Int32(index))
    }
    if let runner { lists[runner, default: []].append(contentsOf: run) }
    return lists.mapValues { Timeline(unsorted: $0, events) }
  }

  init() {}

  private init(unsorted: [Int32], _ events: [Event]) {
    var sorted = unsorted
    let isSorted = zip(unsorted, unsorted.dropFirst()).allSatisfy {
      events[Int($0)].sequence < events[Int($1)].sequence
    }
    if !isSorted { sorted.sort { Self.precedes(events[Int($0)], events[Int($1)]) } }
    indices.reserveCapacity(sorted.count)
    for index in sorted {
      if !isSorted, let last = indices.last, events[Int(last)] == events[Int(index)] { continue }
      append(index, events[Int(index)])
    }
  }

  /// The order of two events of one writer.
  private static func precedes(_ left: Event, _ right: Event) -> Bool {
    if left.sequence != right.sequence { return left.sequence < right.sequence }
    if left.checksum != right.checksum { return left.checksum < right.checksum }
    return Line.encode(left).lexicographicallyPrecedes(Line.encode(right))
  }

  /// The index of the event with a reference.
  func index(of reference: EventReference, in events: [Event]) -> Int? {
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if events[Int(indices[middle])].sequence < reference.sequence {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < indices.count {
      let event = events[Int(indices[low])]
      guard event.sequence == reference.sequence else { return nil }
      if event.checksum == reference.checksum { return Int(indices[low]) }
      low += 1
    }
    return nil
  }

  /// Writes the effective time of each event into a table by index.
  func fill(_ effective: inout [Int], from events: [Event]) {
    var latest = 0
    for index in indices {
      if events[Int(index)].isClock { latest = 0 }
      latest = max(latest, events[Int(index)].clock.milliseconds)
      effective[Int(index)] = latest
    }
    var cap = Int.max
    for index in indices.reversed() {
      effective[Int(index)] = min(effective[Int(index)], cap)
      if events[Int(index)].isClock { cap = min(cap, events[Int(index)].clock.milliseconds) }
    }
  }
}
