import Progress
import JSON

/// Reads exports of progress, and journals from any other place.
///
/// The result is a set of events: files may come in any order, any number of times. Files that
/// another program has rewritten as equivalent JSON are read too: indented, with keys in another
/// order, with other escapes, with a byte order mark, in UTF-16.
package struct ProgressImport: Sendable {
  private var intake = LineIntake()
  private var content = LineIntake.Content()

  /// Creates an empty import.
  package init() {}

  /// The events of all files read.
  package var events: EventSet { content.events }
  /// The number of lines in a newer version of the format, which are not imported.
  package var newerCount: Int { content.newerCount }
  /// The number of damaged lines.
  package var damagedCount: Int { content.damagedCount }

  /// Reads a file that is in memory.
  package mutating func read(_ bytes: [UInt8]) throws -> Int {
    var rest = [bytes]
    return try read { rest.popLast() ?? [] }
  }

  /// Reads a file: a journal, or a document of schema `hegang-progress/1`. After an error do not use
  /// the import any more.
  /// - Parameter more: Returns the next piece of the file; an empty one at the end.
  /// - Returns: How many events it holds.
  /// - Throws: `ImportError` when it is neither; what `more` throws.
  package mutating func read(_ more: @escaping () throws -> [UInt8]) throws -> Int {
    let before = (events: content.table.count, newer: newerCount, damaged: damagedCount)
    var source = IncomingBytes(more)
    try source.decode()
    let isJournal = try holdsLines(&source)
    if isJournal {
      while let line = try source.line() { take(source.bytes, line) }
    } else {
      do {
        while try source.peek() != nil { try readDocument(&source) }
      } catch let error as JSONError {
        throw ImportError.document(error)
      }
    }
    content = intake.finish()
    let count = content.table.count - before.events
    let isEmpty = count == 0 && newerCount == before.newer
    if isEmpty, damagedCount > before.damaged || !isJournal { throw ImportError.nothing }
    return count
  }

  /// Whether a file holds an event on each line, as a journal does; else it is JSON of some shape.
  private func holdsLines(_ source: inout IncomingBytes) throws -> Bool {
    guard let first = try source.peek() else { return true }
    try source.fill(upTo: Self.longestEvent)
    let head = source.bytes[source.start...]
    let mayBeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    guard mayBeJSON, !head.starts(with: #"{"v":"#.utf8) else { return true }
    let line = Array(head.prefix(Self.longestEvent).prefix { $0 != UInt8(ascii: "\n") })
    return (try? LineDecoder.checksum(line, line.indices)) != nil
      || ReformattedLine.line(of: line) != nil
  }

  /// More bytes than any event has, in any format.
  private static let longestEvent = 1 << 16

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
  }

  /// Reads the line in a range.
  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>) {
    var range = range
    while let last = range.last, Self.isSpace(bytes[last]) { range.removeLast() }
    while let first = range.first, Self.isSpace(bytes[first]) { range.removeFirst() }
    if range.isEmpty { return }
    intake.take(bytes, range)
  }

  /// Reads a document, an event as an object, or an array of these.
  private mutating func readDocument(_ source: inout IncomingBytes) throws {
    if try source.peek() == UInt8(ascii: "[") {
      return try source.array { try readObject(&$0) }
    }
    try readObject(&source)
  }

  private mutating func readObject(_ source: inout IncomingBytes) throws {
    guard try source.peek() == UInt8(ascii: "{") else {
      // The reader throws the error that says what was expected.
      return try source.value { (reader) throws(JSONError) in try reader.object { _, _ in } }
    }
    try source.fill(upTo: Self.longestEvent)
    let end = min(source.bytes.count, source.start + Self.longestEvent)
    var reader = JSONReader(source.bytes, range: source.start..<end)
    if let isEvent = try? Self.isEvent(&reader), isEvent {
      intake.take(source.bytes, source.start..<reader.offset)
      return try source.skip()
    }
    var line = [UInt8](repeating: 0, count: 2 * Line.longest)
    try source.object { source, key in
      guard key == "journal", try source.peek() == UInt8(ascii: "[") else {
        return try source.skip()
      }
      try source.array { try readLine(&$0, &line) }
    }
  }

  /// Skips an object; returns whether it is an event.
  private static func isEvent(_ reader: inout JSONReader) throws(JSONError) -> Bool {
    var isEvent = false
    try reader.object { (reader, key) throws(JSONError) in
      if key == "v" { isEvent = true }
      try reader.skip()
    }
    return isEvent
  }

  /// Reads a line that stands in a document as a string.
  private mutating func readLine(_ source: inout IncomingBytes, _ line: inout [UInt8]) throws {
    var count: Int?
    let other = try source.value { (reader) throws(JSONError) -> [UInt8] in
      count = reader.plainString(into: &line)
      return count == nil ? Array(try reader.string().utf8) : []
    }
    if let count { take(line, 0..<count) } else { take(other, other.indices) }
  }
}

/// The reason why a file cannot be imported.
package enum ImportError: Error, Hashable, Sendable {
  /// It begins like a document but is not a valid one.
  case document(JSONError)
  /// It contains no event.
  case nothing
  /// It has a value or a line that is longer than any in an export.
  case tooLong
}

extension ImportError: CustomStringConvertible {
  /// The reason, to follow a mention of the file.
  package var description: String {
    switch self {
    case .document(let error): "it is not a whole JSON document (\(error))"
    case .tooLong: "it has a line or a value of more than 256 MB, as no export has"
    case .nothing:
      "it holds no progress; hegang import takes what hegang export writes as json or journal; to make a deck of a file, use hegang new NAME --from FILE"
    }
  }
}
