/// One thing that happened to a learner, and one line of the journal.
///
/// Events are facts: what was answered, when, by which writer. Nothing derived is among them — no
/// due dates, no memories — so that a better scheduler can read old journals.
package struct Event: Hashable, Sendable {
  /// Who wrote it.
  package let writer: WriterID
  /// Its number among the events of that writer, from 1 without gaps.
  package let sequence: Int
  /// What the clock said.
  package let clock: ClockReading
  /// The learner's day, settled when the event was written and never worked out again.
  package let day: StudyDay
  /// What happened.
  package let kind: Kind
  /// Whether it is an answer to a card; kept beside the kind, since every event is asked for it.
  let isAnswer: Bool
  /// Whether it is a note about the clock.
  let isClock: Bool
  /// The CRC-32 of its line.
  package internal(set) var checksum: UInt32
  /// The line it was read from, if writing the event would give another one: kinds of a newer
  /// version, fields in another order.
  package internal(set) var foreignLine: [UInt8]?

  /// How other events name this one.
  package var reference: EventReference {
    EventReference(writer: writer, sequence: sequence, checksum: checksum)
  }

  init(
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
  /// Whether it is a step in the life of one card, so that its place among the others matters.
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

  /// An event about to be written, with the checksum its line will have.
  /// - Parameters:
  ///   - writer: Who writes it.
  ///   - sequence: Its number.
  ///   - clock: What the clock says.
  ///   - kind: What happened.
  /// - Throws: `LineError` when a field is out of range, so that it could not be read again.
  package init(
    writer: WriterID, sequence: Int, clock: ClockReading, kind: Kind
  ) throws(LineError) {
    let event = Event(
      writer: writer, sequence: sequence, clock: clock, day: clock.day, kind: kind)
    self = try Line.decode(Line.encode(event)).event(orNewer: .outOfRange("v"))
  }
}
