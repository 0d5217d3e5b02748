import JSON

/// Reads exports of progress, and journals from any other place.
///
/// The result is a set of events: files may come in any order, any number of times. Files that
/// another program has rewritten as equivalent JSON are read too: indented, with keys in another
/// order, with other escapes, with a byte order mark, in UTF-16.
package struct ProgressImport: Sendable {
  /// The size of the largest file that is read, in bytes.
  package static let longestFile = 1 << 30

  private var decoder = LineDecoder()
  private var table = EventTable()
  /// The number of lines in a newer version of the format, which are not imported.
  package private(set) var newerCount = 0
  /// The number of damaged lines.
  package private(set) var damagedCount = 0

  /// Creates an empty import.
  package init() {}

  /// The events of all files read.
  package var events: EventSet {
    var table = table
    table.take(names: decoder.names.names)
    return EventSet(table)
  }

  /// Reads a file.
  /// - Parameter bytes: The content: a journal, or a document of schema `hegang-progress/1`.
  /// - Returns: The number of events in the file.
  /// - Throws: `ImportError` if it is neither; then nothing is imported.
  package mutating func read(_ bytes: [UInt8]) throws(ImportError) -> Int {
    let before = self
    do throws(ImportError) {
      let bytes = Self.utf8(bytes)
      if holdsLines(bytes) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) { take(bytes, line.indices) }
      } else {
        do {
          try readValues(bytes)
        } catch {
          throw .document(error)
        }
      }
      let count = table.count - before.table.count
      let isEmpty = count == 0 && newerCount == before.newerCount
      if isEmpty, damagedCount > before.damagedCount || !holdsLines(bytes) { throw .nothing }
      return count
    } catch {
      self = before
      throw error
    }
  }

  /// Whether a file has an event on each line, as a journal does; otherwise it is other JSON.
  private func holdsLines(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { !Self.isSpace($0) }) else { return true }
    let mayBeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    guard mayBeJSON, !bytes.starts(with: #"{"v":"#.utf8) else { return true }
    let line = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1)[0]
    return (try? LineDecoder.checksum(bytes, line.indices)) != nil
      || ReformattedLine.line(of: Array(line)) != nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
  }

  /// A text in UTF-8 without a byte order mark.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xff, 0xfe])
    guard isLittle || bytes.starts(with: [0xfe, 0xff]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Reads the line in a range.
  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>) {
    var range = range
    while let last = range.last, Self.isSpace(bytes[last]) { range.removeLast() }
    while let first = range.first, Self.isSpace(bytes[first]) { range.removeFirst() }
    if range.isEmpty { return }
    do {
      if try decoder.decode(bytes, range, into: &table) != nil { newerCount += 1 }
    } catch {
      takeReformatted(Array(bytes[range]))
    }
  }

  private mutating func takeReformatted(_ object: [UInt8]) {
    do {
      let line = ReformattedLine.line(of: object) ?? object
      if try decoder.decode(line, line.indices, into: &table) != nil { newerCount += 1 }
    } catch {
      damagedCount += 1
    }
  }

  /// Reads documents, or events as objects, one after the other or in an array.
  private mutating func readValues(_ bytes: [UInt8]) throws(JSONError) {
    var offset = 0
    while let start = bytes[offset...].firstIndex(where: { !Self.isSpace($0) }) {
      var reader = JSONReader(bytes, range: start..<bytes.count)
      if bytes[start] == UInt8(ascii: "[") {
        try reader.array { (reader) throws(JSONError) in try readValue(&reader, bytes) }
      } else {
        try readValue(&reader, bytes)
      }
      offset = reader.offset
    }
  }

  private mutating func readValue(
    _ reader: inout JSONReader, _ bytes: [UInt8]
  ) throws(JSONError) {
    let start = reader.offset
    var isEvent = false
    try reader.object { (reader, key) throws(JSONError) in
      if key == "v" { isEvent = true }
      guard key == "journal" else { return try reader.skip() }
      try reader.array { (reader) throws(JSONError) in
        let line = Array(try reader.string().utf8)
        take(line, line.indices)
      }
    }
    if isEvent { takeReformatted(Array(bytes[start..<reader.offset])) }
  }
}

/// The reason why a file cannot be imported.
package enum ImportError: Error, Hashable, Sendable {
  /// It begins like a document but is not a valid one.
  case document(JSONError)
  /// It contains no event.
  case nothing
}

extension ImportError: CustomStringConvertible {
  /// The reason, to follow a mention of the file.
  package var description: String {
    switch self {
    case .document(let error): "it is not a whole JSON document (\(error))"
    case .nothing:
      "it holds no progress; hegang import takes what hegang export writes as json or journal"
    }
  }
}
