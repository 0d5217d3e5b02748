import JSON

/// Reads what `hegang export` writes, journals and documents, and journals from any other place.
///
/// What is read is a set of events: files may come in any order, any number of times.
package struct ProgressImport: Sendable {
  /// The largest file that is read, in bytes.
  package static let longestFile = 1 << 30

  private var decoder = LineDecoder()
  private var found: [Event] = []
  /// Lines of a newer version of the format; they are not taken over.
  package private(set) var newerCount = 0
  /// How many lines are damaged.
  package private(set) var damagedCount = 0

  /// An import of nothing yet.
  package init() {}

  /// The events of all files read.
  package var events: EventSet { EventSet(found) }

  /// Reads a file.
  /// - Parameter bytes: Its content: a journal, or a document of schema `hegang-progress/1`.
  /// - Returns: How many events it holds.
  /// - Throws: `ImportError` when it is neither, with nothing taken over.
  package mutating func read(_ bytes: [UInt8]) throws(ImportError) -> Int {
    let before = found.count
    let damagedBefore = damagedCount
    if bytes.starts(with: #"{"v":"#.utf8) || !isDocument(bytes) {
      for line in bytes.split(separator: UInt8(ascii: "\n")) { take(line) }
    } else {
      for line in try lines(ofDocument: bytes) { take(Array(line.utf8)[...]) }
    }
    if found.count == before, damagedCount > damagedBefore { throw .nothing }
    return found.count - before
  }

  private func isDocument(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 != 0x20 && $0 != 0x0a && $0 != 0x0d && $0 != 0x09 } == UInt8(ascii: "{")
      && bytes.starts(with: #"{"aliases":"#.utf8)
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    let hasReturn = line.last == UInt8(ascii: "\r")
    let line = Array(hasReturn ? line.dropLast() : line)
    if line.isEmpty { return }
    do {
      switch try decoder.decode(line, line.indices) {
      case .event(let event): found.append(event)
      case .newer: newerCount += 1
      }
    } catch {
      damagedCount += 1
    }
  }

  private func lines(ofDocument bytes: [UInt8]) throws(ImportError) -> [String] {
    var reader = JSONReader(bytes)
    var lines: [String]?
    do {
      try reader.object { (reader, key) throws(JSONError) in
        guard key == "journal" else { return try reader.skip() }
        var list: [String] = []
        try reader.array { (reader) throws(JSONError) in list.append(try reader.string()) }
        lines = list
      }
      try reader.end()
    } catch {
      throw .document(error)
    }
    guard let lines else { throw .nothing }
    return lines
  }
}

/// Why a file cannot be imported.
package enum ImportError: Error, Hashable, Sendable {
  /// It begins as a document and is not one.
  case document(JSONError)
  /// There is no event in it.
  case nothing
}

extension ImportError: CustomStringConvertible {
  /// The reason, as the end of a sentence about the file.
  package var description: String {
    switch self {
    case .document(let error): "it is not a whole JSON document (\(error))"
    case .nothing:
      "it holds no progress; hegang import takes what hegang export writes as json or journal"
    }
  }
}
