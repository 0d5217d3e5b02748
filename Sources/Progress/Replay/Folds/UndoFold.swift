/// The events that were undone.
struct UndoFold: Sendable {
  private var isUndone: [Bool]
  /// The undos, in replay order.
  private(set) var undos: [Int32] = []
  /// Events that others refer to, but that are missing.
  private(set) var missing: Set<EventReference> = []

  /// Creates the state without undone events, for this many events.
  init(count: Int) {
    isUndone = [Bool](repeating: false, count: count)
  }

  /// Whether the event with an index was undone.
  subscript(index: Int32) -> Bool {
    get { isUndone[Int(index)] }
    set { isUndone[Int(index)] = newValue }
  }

  /// Makes room for one more event.
  mutating func grow() { isUndone.append(false) }

  /// The index of the event that another refers to; stored as missing if it is not there.
  mutating func target(_ reference: EventReference, in events: EventSet) -> Int32? {
    let index = events.index(of: reference).map { Int32($0) }
    if index == nil { missing.insert(reference) }
    return index
  }

  /// Notes an undo; if there are several for one event, the last decides.
  mutating func take(_ undo: Event.Undo, at index: Int32, in events: EventSet) {
    guard let target = target(undo.reference, in: events) else { return }
    undos.append(index)
    if events.table[Int(target)].canBeUndone { self[target] = undo.isOn }
  }

  /// Whether an event was saved in one write with an undo or a redo before it.
  func isBesideUndo(_ event: Event, in events: EventSet) -> Bool {
    undos.contains { index in
      let undo = events[index]
      return undo.writer == event.writer && undo.sequence == event.sequence - 1
        && undo.clock == event.clock
    }
  }
}
