import JSON
import Progress

/// The lines that a learner shares with a class on a server.
///
/// What the learner keeps private is cut out of a line, and its checksum with it; references to events
/// then end in zeros. So these lines make a report, and are never lines of a journal.
package struct SharedLines: Sendable {
  private var decoder = LineDecoder()
  private var table = EventTable()

  /// Reads lines; one that makes no sense is left out.
  package init(_ bytes: [UInt8]) {
    bytes.forEachLine { range in
      do throws(LineError) {
        _ = try decoder.decode(bytes, range, into: &table)
        return
      } catch {}
      var reader = JSONReader(bytes, range: range)
      guard let value = try? reader.value(),
        let event = try? Event(LineFields(value), checksum: 0)
      else { return }
      decoder.add(event, to: &table)
    }
  }

  /// The events.
  package var events: EventSet {
    var table = table
    table.take(names: decoder.names.names)
    return EventSet(table)
  }
}
