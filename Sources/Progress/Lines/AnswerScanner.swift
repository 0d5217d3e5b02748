import FSRS
import func Glibc.memchr
import func Glibc.memcmp

/// Reads answers in exactly the format that this program writes, and no other line.
///
/// Nearly every line of a journal is one. All fields are in a fixed order, so each is found by
/// comparing a few bytes; only new texts are allocated. The general decoder reads all other lines,
/// and reports their errors.
struct AnswerScanner {
  private let limit: Int
  private var offset: Int

  /// The answer on a line with a valid checksum; nil if the line needs the general decoder.
  /// - Parameters:
  ///   - bytes: The bytes that contain the line.
  ///   - range: The range of the line.
  ///   - checksum: Its checksum.
  ///   - names: The names known so far.
  /// - Returns: The answer.
  static func scan(
    _ bytes: Span<UInt8>, _ range: Range<Int>, checksum: UInt32, _ names: inout NameTable
  ) -> ScannedAnswer? {
    var scanner = AnswerScanner(
      limit: range.upperBound - Line.tailCount, offset: range.lowerBound)
    return scanner.answer(bytes, checksum, &names)
  }

  private mutating func answer(
    _ bytes: Span<UInt8>, _ checksum: UInt32, _ names: inout NameTable
  ) -> ScannedAnswer? {
    guard skip(#"{"v":1,"d":""#, bytes), let writerRange = nameRange(bytes),
      let writer = WriterID(bytes, writerRange),
      skip(#","n":"#, bytes), let sequence = integer(bytes, in: EventReference.validSequences),
      skip(#","t":"#, bytes), let time = integer(bytes, in: ClockReading.validMilliseconds),
      skip(#","z":"#, bytes), let zone = integer(bytes, in: ClockReading.validOffsets),
      skip(#","h":"#, bytes), let hour = integer(bytes, in: ClockReading.validRollovers),
      skip(#","day":""#, bytes), let day = day(bytes),
      skip(#"","e":"ans","deck":""#, bytes), let deck = quoted(bytes),
      skip(#","topic":""#, bytes), let topic = quoted(bytes),
      skip(#","card":""#, bytes), let card = quoted(bytes),
      skip(#","form":""#, bytes), let form = quoted(bytes),
      let place = names.place(
        bytes, deck.lowerBound..<form.upperBound, (deck, topic, card, form)),
      skip(#","g":"#, bytes),
      let rating = integer(bytes, in: 1...4).flatMap(Rating.init(rawValue:)),
      skip(#","j":""#, bytes), let verdict = verdict(bytes),
      skip(#","ms":"#, bytes), let milliseconds = integer(bytes, in: 0...Event.longestAnswer),
      skip(#","a":""#, bytes), let typed = text(bytes)
    else { return nil }
    var draw = -1
    if offset < limit {
      guard skip(#","u":"#, bytes), let number = integer(bytes, in: Event.Answer.draws) else {
        return nil
      }
      draw = number
    }
    guard offset == limit else { return nil }
    return ScannedAnswer(
      writer: writer, sequence: sequence,
      clock: ClockReading(milliseconds: time, offsetMinutes: zone, rolloverHour: hour), day: day,
      names: place, rating: rating, verdict: verdict, milliseconds: milliseconds, typed: typed,
      draw: draw, checksum: checksum)
  }

  /// Consumes a text if it is next.
  @inline(__always)
  private mutating func skip(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset &+ count <= limit else { return false }
    let start = offset
    let isNext = bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memcmp(base + start, text.utf8Start, count) == 0
    }
    if isNext { offset &+= count }
    return isNext
  }

  /// An integer in Swift's format: no leading zeros, no minus zero.
  @inline(__always)
  private mutating func integer(_ bytes: Span<UInt8>, in range: ClosedRange<Int>) -> Int? {
    let isNegative = offset < limit && bytes[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let start = offset
    var magnitude = 0
    while offset < limit, bytes[offset] &- UInt8(ascii: "0") < 10 {
      magnitude = magnitude &* 10 &+ Int(bytes[offset] &- UInt8(ascii: "0"))
      offset += 1
    }
    // Eighteen digits cannot overflow, and no field has more.
    guard 1...18 ~= offset - start else { return nil }
    if bytes[start] == UInt8(ascii: "0"), offset - start > 1 || isNegative { return nil }
    let number = isNegative ? -magnitude : magnitude
    return range.contains(number) ? number : nil
  }

  /// The range of a name after its opening quotation mark; consumes the closing one.
  @inline(__always)
  private mutating func nameRange(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = offset
    while offset < limit, Event.isNameByte(bytes[offset]) { offset += 1 }
    guard offset < limit, bytes[offset] == UInt8(ascii: "\"") else { return nil }
    offset += 1
    return start..<offset - 1
  }

  /// The range up to the next quotation mark; consumes the mark. The contents are not checked.
  @inline(__always)
  private mutating func quoted(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = offset
    let count = limit - start
    guard count > 0 else { return nil }
    let length: Int? = bytes.extracting(start..<limit).withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let mark = memchr(base, 0x22, count) else { return nil }
      return base.distance(to: UnsafeRawPointer(mark))
    }
    guard let length else { return nil }
    offset = start + length + 1
    return start..<start + length
  }

  private mutating func day(_ bytes: Span<UInt8>) -> StudyDay? {
    guard offset + 10 <= limit, let day = StudyDay(bytes, at: offset), day.isStorable else {
      return nil
    }
    offset += 10
    return day
  }

  private mutating func verdict(_ bytes: Span<UInt8>) -> Event.Verdict? {
    if skip("correct\"", bytes) { return .correct }
    if skip("wrong\"", bytes) { return .wrong }
    if skip("close\"", bytes) { return .close }
    if skip("partial\"", bytes) { return .partial }
    if skip("prompt\"", bytes) { return .prompt }
    return skip("unparsed\"", bytes) ? .unparsed : nil
  }

  /// The range of a text without escapes.
  private mutating func text(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = offset
    while offset < limit, bytes[offset] == UInt8(ascii: " ") || Event.isNameByte(bytes[offset]) {
      offset += 1
    }
    guard offset < limit, bytes[offset] == UInt8(ascii: "\""), offset - start <= Event.longestText
    else { return nil }
    offset += 1
    return start..<offset - 1
  }
}
