/// Some events of a set in replay order, each made on request.
package struct EventSelection: RandomAccessCollection, Sendable {
  /// The table that the events are in.
  package let table: EventTable
  private let places: [Int32]

  /// The events of a table with these indices.
  package init(_ table: EventTable, _ indices: [Int32]) {
    self.table = table
    places = indices
  }

  /// These events.
  package init(_ events: [Event]) {
    self.init(EventTable(events), Array(0..<Int32(events.count)))
  }

  /// The offset of the first event.
  package var startIndex: Int { 0 }
  /// The offset after the last event.
  package var endIndex: Int { places.count }

  /// The event at an offset.
  package subscript(offset: Int) -> Event { table[Int(places[offset])] }

  /// The index in the table of the event at an offset.
  package func index(at offset: Int) -> Int32 { places[offset] }
}
