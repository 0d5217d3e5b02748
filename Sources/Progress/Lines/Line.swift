import FSRS
import JSON

/// Encodes and decodes an event as one line of JSON.
///
///     {"v":1,"d":"lap7q2ma","n":1024,"t":1795286443588,"z":60,"h":4,"day":"2026-11-21","e":"ans",
///      "deck":"hegang","topic":"climate","card":"lowest-temperature/value","form":"typed","g":3,
///      "j":"correct","ms":5230,"a":"-38.5","c":"476730d3"}
///
/// (on one line). `c` comes last and is the CRC-32 of everything before `,"c":"`, so that damage is
/// found before anything is parsed. Lines are ASCII; they contain only integers and strings, and
/// parameters as a string of numbers.
package enum Line {
  /// The version of the format that this program writes.
  package static let version = 1
  /// The largest number of bytes in a line, without the newline.
  package static let longest = 4096
  /// The number of bytes in `,"c":"476730d3"}`.
  package static let tailCount = 16

  /// Encodes an event, without the newline.
  package static func encode(_ event: Event) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(384)
    append(event, to: &line)
    return line
  }

  /// Appends the line of an event, without the newline.
  package static func append(_ event: Event, to line: inout [UInt8]) {
    if let own = event.foreignLine { return line.append(contentsOf: own) }
    let start = line.count
    line.append(headOf: event.writer, event.sequence, event.clock, event.day)
    line.append("e", event.kind.name)
    event.kind.content?.append(to: &line)
    // An event that was read has the checksum of its line; a new one has none yet.
    let checksum =
      event.checksum == 0 ? CRC32.checksum(line, start..<line.count) : event.checksum
    line.append(tailWith: checksum)
  }

  /// Decodes a line, given without its newline.
  /// - Throws: `LineError` if the line does not count.
  package static func decode(_ line: [UInt8]) throws(LineError) -> Decoded {
    var decoder = LineDecoder()
    return try decoder.decode(line, line.indices)
  }

  /// The content of a line with a valid checksum.
  package enum Decoded: Hashable, Sendable {
    /// An event.
    case event(Event)
    /// A line in a later version of the format; it is kept unchanged.
    case newer([UInt8])

    /// The event.
    /// - Throws: The given error if the line is in a later version of the format.
    package func event(orNewer error: LineError) throws(LineError) -> Event {
      guard case .event(let event) = self else { throw error }
      return event
    }
  }
}

extension [UInt8] {
  /// Appends a text unchanged.
  package mutating func append(raw text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends the beginning of every line.
  package mutating func append(
    headOf writer: WriterID, _ sequence: Int, _ clock: ClockReading, _ day: StudyDay
  ) {
    append(raw: #"{"v":1,"d":""#)
    writer.append(to: &self)
    append(UInt8(ascii: "\""))
    append("n", sequence)
    append("t", clock.milliseconds)
    append("z", clock.offsetMinutes)
    append("h", clock.rolloverHour)
    append(raw: #","day":""#)
    day.append(to: &self)
    append(UInt8(ascii: "\""))
  }

  /// Appends the end of every line.
  package mutating func append(tailWith checksum: UInt32) {
    append(raw: #","c":""#)
    append(checksum: checksum)
    append(raw: #""}"#)
  }

  /// Appends a whole number.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest != 0
    self[start...].reverse()
  }

  private mutating func append(key: StaticString) {
    append(UInt8(ascii: ","))
    append(UInt8(ascii: "\""))
    append(raw: key)
    append(UInt8(ascii: "\""))
    append(UInt8(ascii: ":"))
  }

  /// Appends a comma and a member that is a whole number.
  package mutating func append(_ key: StaticString, _ value: Int) {
    append(key: key)
    append(decimal: value)
  }

  /// Appends a comma and a member that is a text.
  mutating func append(_ key: StaticString, _ value: String) {
    append(key: key)
    var value = value
    let isPlain = value.withUTF8 { text in
      guard text.allSatisfy({ $0 == 0x20 || Event.isNameByte($0) }) else { return false }
      append(UInt8(ascii: "\""))
      append(contentsOf: text)
      append(UInt8(ascii: "\""))
      return true
    }
    if !isPlain { appendQuoted(value, ascii: true) }
  }
}
