/// One event in a learner's history, and one line of the journal.
///
/// Events record what happened: which answer, when, by which writer. They contain nothing derived,
/// such as due dates or memories, so that a better scheduler can use old journals.
package struct Event: Hashable, Sendable {
  /// The writer of the event.
  package let writer: WriterID
  /// Its sequence number among the events of that writer, from 1 without gaps.
  package let sequence: Int
  /// The time at which it was written.
  package let clock: ClockReading
  /// The learner's day, determined when the event was written and never computed again.
  package let day: StudyDay
  /// The content of the event.
  package let kind: Kind
  /// Whether it is an answer to a card; stored because it is needed for every event.
  let isAnswer: Bool
  /// Whether it is a note about the clock.
  let isClock: Bool
  /// The CRC-32 of its line.
  package internal(set) var checksum: UInt32
  /// The line it was read from, if writing the event would give a different one: kinds of a newer
  /// version, or fields in another order.
  package internal(set) var foreignLine: [UInt8]?

  /// The reference to this event.
  package var reference: EventReference {
    EventReference(writer: writer, sequence: sequence, checksum: checksum)
  }

  /// Creates an event from its parts.
  package init(
    writer: WriterID, sequence: Int, clock: ClockReading, day: StudyDay, kind: Kind,
    checksum: UInt32 = 0, foreignLine: [UInt8]? = nil
  ) {
    self.writer = writer
    self.sequence = sequence
    self.clock = clock
    self.day = day
    self.kind = kind
    if case .answer = kind { isAnswer = true } else { isAnswer = false }
    if case .clock = kind { isClock = true } else { isClock = false }
    self.checksum = checksum
    self.foreignLine = foreignLine
  }
}

extension Event {
  /// Whether it affects one card, so that its position among that card's events matters.
  var isStep: Bool {
    if isAnswer { return true }
    switch kind {
    case .carry: return true
    case .mark(let mark):
      switch mark.change {
      case .due, .move: return true
      default: return false
      }
    default: return false
    }
  }

  /// Creates an event to be written, with the checksum of its line.
  /// - Parameters:
  ///   - writer: The writer.
  ///   - sequence: The sequence number.
  ///   - clock: The time.
  ///   - kind: The content.
  /// - Throws: `LineError` if a field is out of range, so that the event could not be read again.
  package init(
    writer: WriterID, sequence: Int, clock: ClockReading, kind: Kind
  ) throws(LineError) {
    let event = Event(
      writer: writer, sequence: sequence, clock: clock, day: clock.day, kind: kind)
    self = try Line.decode(Line.encode(event)).event(orNewer: .outOfRange("v"))
  }
}
