import FSRS

/// An event packed into 56 bytes that hold no reference, so that a million of them are read, kept and
/// copied as one piece of memory. No byte is left to chance: rows are written to snapshots as they
/// are.
///
/// What does not fit stands in the tables of ``EventTable``: writers, the names of answers, the texts
/// that were typed, and whole events that are not answers.
struct EventRow: Sendable {
  /// What the clock said, Unix milliseconds.
  let milliseconds: Int64
  /// The number among the events of the writer.
  let sequence: Int64
  /// Where the text that was typed begins, times 2^16, and its bytes.
  private var text: UInt64
  /// The CRC-32 of the line.
  let checksum: UInt32
  /// The study day.
  let day: Int32
  /// For an answer the place of its names; for anything else the place of the event.
  var place: Int32
  /// The place of the writer.
  var writer: Int32
  /// The time taken in milliseconds.
  let taken: Int32
  /// How many minutes local time was ahead of UTC.
  let offset: Int16
  /// The recorded draw, −1 without one.
  let draw: Int16
  /// The rollover hour.
  let hour: UInt8
  /// What has to be known of every event.
  private let sort: UInt8
  private let grade: UInt8
  private let judged: UInt8
  private let spare: UInt32 = 0

  private enum Sort {
    static let answer: UInt8 = 0
    static let step: UInt8 = 1
    static let clock: UInt8 = 2
    static let other: UInt8 = 3
  }

  /// Whether it is an answer.
  var isAnswer: Bool { sort == Sort.answer }
  /// Whether it is an answer, a carry, or a day that a card was made due on.
  var isStep: Bool { sort <= Sort.step }
  /// Whether it is a note about the clock.
  var isClock: Bool { sort == Sort.clock }
  /// The rating of an answer.
  var rating: Rating { Rating(rawValue: Int(grade)) ?? .again }
  /// What the judge said of an answer.
  var verdict: Event.Verdict { Event.Verdict(place: judged) ?? .wrong }
  /// Where the text that was typed stands.
  var typed: Range<Int> { Int(text >> 16)..<Int(text >> 16) + Int(text & 0xffff) }
  /// What the clock said.
  var clock: ClockReading {
    ClockReading(
      milliseconds: Int(milliseconds), offsetMinutes: Int(offset), rolloverHour: Int(hour))
  }

  /// The row of an event that stands elsewhere.
  init(_ event: Event, writer: Int32, place: Int32) {
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

  /// The row of an answer.
  init(_ answer: ScannedAnswer, writer: Int32, textStart: Int) {
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

  /// Lets the text stand elsewhere.
  mutating func putText(at start: Int) { text = UInt64(start) << 16 | text & 0xffff }
}

/// The parts of an answer as its line was scanned; texts are places elsewhere.
struct ScannedAnswer {
  let writer: WriterID
  let sequence: Int
  let clock: ClockReading
  let day: StudyDay
  /// The place of the names.
  var names: Int32
  let rating: Rating
  let verdict: Event.Verdict
  let milliseconds: Int
  /// Where the text that was typed stands in the bytes that were scanned.
  let typed: Range<Int>
  /// The recorded draw, −1 without one.
  let draw: Int
  let checksum: UInt32
}

extension Event.Verdict {
  /// A number from 0 for each, which is kept in snapshots.
  var place: UInt8 {
    switch self {
    case .correct: 0
    case .close: 1
    case .prompt: 2
    case .partial: 3
    case .wrong: 4
    case .unparsed: 5
    }
  }

  /// The verdict with a number.
  init?(place: UInt8) {
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
