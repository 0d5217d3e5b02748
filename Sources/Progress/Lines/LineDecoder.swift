import JSON

/// Reads the lines of a journal, and stores each name only once.
///
/// Answers in the format of this program are read by ``AnswerScanner``, ten times as fast as by the
/// general decoder. Both give the same event for the same line.
package struct LineDecoder: Sendable {
  /// The names that were read so far.
  package var names = NameTable()

  /// Creates a decoder that knows no names yet.
  package init() {}

  /// Reads the line in a part of an array, without its newline.
  /// - Throws: `LineError` if the line does not count.
  package mutating func decode(_ bytes: [UInt8], _ line: Range<Int>) throws(LineError)
    -> Line.Decoded
  {
    let range = Self.withoutMark(bytes, line)
    guard range.count <= Line.longest else { throw .tooLong }
    let checksum = try Self.checksum(bytes, range)
    if let answer = AnswerScanner.scan(bytes.span, range, checksum: checksum, &names) {
      return .event(Event(answer, names.names[Int(answer.names)], bytes))
    }
    return try decodeAny(Array(bytes[range]), checksum: checksum)
  }

  /// Reads a line and adds its event to a table with the names of this decoder.
  /// - Returns: The line if it is in a later version of the format, and nothing was added.
  /// - Throws: `LineError` if the line does not count.
  package mutating func decode(
    _ bytes: [UInt8], _ line: Range<Int>, into table: inout EventTable
  ) throws(LineError) -> [UInt8]? {
    let range = Self.withoutMark(bytes, line)
    guard range.count <= Line.longest else { throw .tooLong }
    let checksum = try Self.checksum(bytes, range)
    if let answer = AnswerScanner.scan(bytes.span, range, checksum: checksum, &names) {
      table.append(answer, bytes.span)
      return nil
    }
    switch try decodeAny(Array(bytes[range]), checksum: checksum) {
    case .newer(let line): return line
    case .event(let event):
      add(event, to: &table)
      return nil
    }
  }

  /// Adds an event to a table with the names of this decoder.
  package mutating func add(_ event: Event, to table: inout EventTable) {
    var place: Int32?
    if case .answer(let answer) = event.kind { place = names.place(answer.names) }
    table.append(event, names: place)
  }

  /// A line without the byte order mark that some editors put at the start of a file.
  @inline(__always)
  private static func withoutMark(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard range.count >= 3, bytes[range.lowerBound] == 0xef, bytes[range.lowerBound + 1] == 0xbb,
      bytes[range.lowerBound + 2] == 0xbf
    else { return range }
    return range.lowerBound + 3..<range.upperBound
  }

  /// The checksum at the end of a line, after verifying it.
  package static func checksum(_ bytes: [UInt8], _ range: Range<Int>) throws(LineError) -> UInt32 {
    let tail = range.upperBound - Line.tailCount
    guard tail >= range.lowerBound, let stated = statedChecksum(bytes, at: tail) else {
      throw .unfinished
    }
    guard CRC32.checksum(bytes, range.lowerBound..<tail) == stated else { throw .checksum }
    return stated
  }

  /// The number in `,"c":"476730d3"}`; nil if the bytes have another format.
  private static func statedChecksum(_ bytes: [UInt8], at offset: Int) -> UInt32? {
    var index = offset
    for byte in #","c":""#.utf8 {
      guard bytes[index] == byte else { return nil }
      index += 1
    }
    var checksum: UInt32 = 0
    for _ in 0..<8 {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        checksum = checksum << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        checksum = checksum << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
      index += 1
    }
    guard bytes[index] == UInt8(ascii: "\""), bytes[index + 1] == UInt8(ascii: "}") else {
      return nil
    }
    return checksum
  }

  /// The general decoder, for every kind, every order of fields and every version.
  private func decodeAny(_ line: [UInt8], checksum: UInt32) throws(LineError) -> Line.Decoded {
    var reader = JSONReader(line)
    let value: JSONValue
    do {
      value = try reader.value()
      try reader.end()
    } catch {
      throw .malformed(error)
    }
    let fields = LineFields(value)
    let version = try fields.integer("v", in: 1...Int.max)
    guard version == Line.version else { return .newer(line) }
    var event = try Event(fields, checksum: checksum)
    var isForeign = true
    if case .unknown = event.kind {} else { isForeign = Line.encode(event) != line }
    if isForeign { event.foreignLine = line }
    return .event(event)
  }
}

extension Event {
  /// Creates an event from the fields of a line.
  package init(_ fields: LineFields, checksum: UInt32) throws(LineError) {
    let clock = ClockReading(
      milliseconds: try fields.integer("t", in: ClockReading.validMilliseconds),
      offsetMinutes: try fields.integer("z", in: ClockReading.validOffsets),
      rolloverHour: try fields.integer("h", in: ClockReading.validRollovers))
    self.init(
      writer: try fields.writer("d"),
      sequence: try fields.integer("n", in: EventReference.validSequences),
      clock: clock, day: try fields.day("day"), kind: try Kind(fields), checksum: checksum)
  }

  /// Creates an event from an answer scanned from bytes.
  fileprivate init(_ answer: ScannedAnswer, _ names: AnswerNames, _ bytes: [UInt8]) {
    self.init(
      writer: answer.writer, sequence: answer.sequence, clock: answer.clock, day: answer.day,
      kind: .answer(
        Answer(
          names, rating: answer.rating, verdict: answer.verdict,
          milliseconds: answer.milliseconds,
          typed: String(decoding: bytes[answer.typed], as: UTF8.self),
          draw: answer.draw < 0 ? nil : answer.draw)),
      checksum: answer.checksum)
  }
}
