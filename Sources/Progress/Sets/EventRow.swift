import FSRS

/// An event packed into 56 bytes without references, so that a million of them are read and copied
/// as one block of memory.
///
/// Whatever does not fit is in the tables of ``EventTable``: writers, the names of answers, typed
/// texts, and complete events that are not answers.
package struct EventRow: BitwiseCopyable, Sendable {
  /// The clock time in Unix milliseconds.
  package let milliseconds: Int64
  /// The sequence number among the events of the writer.
  package let sequence: Int64
  /// The start of the typed text, times 2^16, plus its number of bytes.
  private var text: UInt64
  /// The CRC-32 of the line.
  package let checksum: UInt32
  /// The study day.
  package let day: Int32
  /// For an answer the index of its names; otherwise the index of the event.
  package var place: Int32
  /// The index of the writer.
  package var writer: Int32
  /// The time taken in milliseconds.
  package let taken: Int32
  /// The minutes that local time was ahead of UTC.
  package let offset: Int16
  /// The recorded draw; −1 if there is none.
  package let draw: Int16
  /// The rollover hour.
  package let hour: UInt8
  /// The properties needed for every event.
  private let sort: UInt8
  private let grade: UInt8
  private let judged: UInt8
  /// The offset of its line in the file that it was read from.
  package internal(set) var line: UInt32 = 0

  private enum Sort {
    static let answer: UInt8 = 0
    static let step: UInt8 = 1
    static let clock: UInt8 = 2
    static let other: UInt8 = 3
  }

  /// Whether it is an answer.
  package var isAnswer: Bool { sort == Sort.answer }
  /// Whether it is an answer, a change of a card, or a due date that a card was given.
  package var isStep: Bool { sort <= Sort.step }
  /// Whether it is a note about the clock.
  package var isClock: Bool { sort == Sort.clock }
  /// The rating of an answer.
  package var rating: Rating { Rating(rawValue: Int(grade)) ?? .again }
  /// The judge's verdict on an answer.
  package var verdict: Event.Verdict { Event.Verdict(place: judged) ?? .wrong }
  /// The range of the typed text.
  package var typed: Range<Int> { Int(text >> 16)..<Int(text >> 16) + Int(text & 0xffff) }
  /// The clock reading.
  package var clock: ClockReading {
    ClockReading(
      milliseconds: Int(milliseconds), offsetMinutes: Int(offset), rolloverHour: Int(hour))
  }

  /// Packs an event that is stored in a table.
  package init(_ event: Event, writer: Int32, place: Int32) {
    milliseconds = Int64(event.clock.milliseconds)
    sequence = Int64(event.sequence)
    checksum = event.checksum
    day = Int32(event.day.number)
    self.place = place
    self.writer = writer
    text = 0
    taken = 0
    offset = Int16(event.clock.offsetMinutes)
    draw = -1
    hour = UInt8(event.clock.rolloverHour)
    sort = event.isClock ? Sort.clock : event.isStep ? Sort.step : Sort.other
    grade = 0
    judged = 0
  }

  /// Packs an answer.
  package init(_ answer: ScannedAnswer, writer: Int32, textStart: Int) {
    milliseconds = Int64(answer.clock.milliseconds)
    sequence = Int64(answer.sequence)
    checksum = answer.checksum
    day = Int32(answer.day.number)
    place = answer.names
    self.writer = writer
    text = UInt64(textStart) << 16 | UInt64(answer.typed.count)
    taken = Int32(answer.milliseconds)
    offset = Int16(answer.clock.offsetMinutes)
    draw = Int16(answer.draw)
    hour = UInt8(answer.clock.rolloverHour)
    sort = Sort.answer
    grade = UInt8(answer.rating.rawValue)
    judged = answer.verdict.place
  }

  /// Whether a row of another table is the same, apart from its texts.
  package func isLike(_ other: EventRow) -> Bool {
    (checksum, sequence, milliseconds, day, taken) == (
      other.checksum, other.sequence, other.milliseconds, other.day, other.taken
    ) && (offset, draw, hour) == (other.offset, other.draw, other.hour)
      && (sort, grade, judged) == (other.sort, other.grade, other.judged)
  }

  /// Changes the start of the text.
  package mutating func putText(at start: Int) { text = UInt64(start) << 16 | text & 0xffff }
}

/// The parts of an answer scanned from its line; texts are indices into tables.
package struct ScannedAnswer {
  /// The writer.
  package let writer: WriterID
  /// The sequence number among the events of the writer.
  package let sequence: Int
  /// The clock that was read.
  package let clock: ClockReading
  /// The study day.
  package let day: StudyDay
  /// The index of the names.
  package var names: Int32
  /// The rating.
  package let rating: Rating
  /// The judge's verdict.
  package let verdict: Event.Verdict
  /// The time at the prompt.
  package let milliseconds: Int
  /// The range of the typed text in the scanned bytes.
  package let typed: Range<Int>
  /// The recorded draw; −1 if there is none.
  package let draw: Int
  /// The CRC-32 of the line.
  package let checksum: UInt32
}

extension Event.Verdict {
  /// A number from 0 for each verdict, as stored in snapshots.
  package var place: UInt8 {
    switch self {
    case .correct: 0
    case .close: 1
    case .prompt: 2
    case .partial: 3
    case .wrong: 4
    case .unparsed: 5
    }
  }

  /// Creates the verdict with a number.
  package init?(place: UInt8) {
    switch place {
    case 0: self = .correct
    case 1: self = .close
    case 2: self = .prompt
    case 3: self = .partial
    case 4: self = .wrong
    case 5: self = .unparsed
    default: return nil
    }
  }
}
