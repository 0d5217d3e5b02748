import Files
import Glibc
import Progress

/// The lines of one learner's journal here, for an exchange with a server that keeps whole lines by
/// their SHA-256.
///
/// It is a union of lines, as an ``Exchange`` is: ask ``groups`` which lines to compare, pass lines of
/// the server to ``receive(_:)``, and read the lines that it lacks with ``lines(_:)``. Nothing that is
/// here is removed or changed.
package struct ServerUnion: Sendable {
  /// The first 64 bits of the SHA-256 of a line.
  package typealias Key = UInt64

  private let place: JournalPlace
  private let erasedHere: ErasedLines
  private let erasedThere: ErasedLines
  private var decoder = LineDecoder()
  private var keys: Set<Key> = []
  private var layout = SegmentLayout()
  private var waiting: [String: [UInt8]] = [:]
  private var waitingCount = 0
  /// The groups of all lines that both sides may have.
  package private(set) var groups = LineGroups()
  /// How many lines were received.
  package private(set) var received = 0
  /// How many lines of the server are not lines of a journal, and were left there.
  package private(set) var refused = 0
  /// How many lines here are not sent because they are damaged.
  package private(set) var damaged = 0
  /// How many lines here are not sent because they were erased on the server.
  package private(set) var withheld = 0
  /// The files here that could not be read; no line of them was sent.
  package private(set) var unreadable: [String] = []

  /// The bytes of received lines that are collected before they are written.
  private static let pieceSize = 1 << 20

  /// Reads the journal.
  /// - Parameters:
  ///   - place: Its location.
  ///   - marks: The lines that were erased on the server, see ``mark(_:_:_:)``.
  /// - Throws: `JournalError.folder` if it cannot be read.
  package init(_ place: JournalPlace, marks: [ErasedLines.Span]) throws(JournalError) {
    self.place = place
    erasedHere = Erasure.record(place).lines(of: place.learner)
    erasedThere = ErasedLines(spans: marks)
    var twice: Set<Key> = []
    var decoder = LineDecoder()
    unreadable = try place.readFiles { name, bytes in
      layout.note(name, size: bytes.count)
      bytes.forEachLine { range in
        guard let key = Self.key(bytes, range, &decoder) else { return damaged += 1 }
        if erasedHere.hold(bytes, range) { return }
        if erasedThere.hold(bytes, range) {
          if twice.insert(key).inserted { withheld += 1 }
        } else if keys.insert(key).inserted {
          groups.add(key)
        }
      }
    }
  }

  /// The erased lines of a learner that a server may not know of: all that were erased here.
  package static func erased(at place: JournalPlace) -> [ErasedLines.Span] {
    Erasure.record(place).lines(of: place.learner).allSpans
  }

  /// The mark of an erasure on a server; nil if its writer is not one.
  package static func mark(_ writer: String, _ number: Int, _ time: Int) -> ErasedLines.Span? {
    WriterID(writer).map { .init(erasure: "", writer: $0, last: number, latest: time) }
  }

  /// How many lines are here.
  package var count: Int { keys.count + withheld }

  /// The keys of the lines in some groups.
  package func keys(in groups: [UInt8]) -> [Key] {
    let groups = Set(groups)
    return keys.filter { groups.contains(LineGroups.group(of: $0)) }
  }

  /// The key of a line that may be exchanged; nil for a damaged one, and for one that is not plain
  /// text.
  static func key(_ bytes: [UInt8], _ range: Range<Int>, _ decoder: inout LineDecoder) -> Key? {
    guard bytes[range.lowerBound] == UInt8(ascii: "{"), LineHead(bytes, range) != nil,
      bytes[range].allSatisfy({ $0 >= 0x20 && $0 < 0x7f })
        || bytes[range].allSatisfy({ $0 >= 0x20 })
          && String(validating: bytes[range], as: UTF8.self) != nil,
      (try? decoder.decode(bytes, range)) != nil
    else { return nil }
    var digest = SHA256()
    digest.update(bytes[range])
    return Key(digest.finish().prefix(16), radix: 16)
  }

  /// Takes whole lines from the server; those that are not here are on disk after ``finish()``.
  /// - Throws: `JournalError.folder` if they cannot be written.
  package mutating func receive(_ bytes: [UInt8]) throws(JournalError) {
    bytes.forEachLine { range in
      guard let key = Self.key(bytes, range, &decoder), let head = LineHead(bytes, range) else {
        return refused += 1
      }
      guard !erasedHere.hold(bytes, range), keys.insert(key).inserted else { return }
      received += 1
      waitingCount += range.count + 1
      let file = layout.file(for: "", writer: head.writer, count: range.count + 1)
      waiting[file, default: []] += bytes[range] + [UInt8(ascii: "\n")]
    }
    if waitingCount >= Self.pieceSize { try finish() }
  }

  /// Writes the received lines that are not written yet.
  /// - Throws: `JournalError.folder` if they cannot be written.
  package mutating func finish() throws(JournalError) {
    try place.append(waiting)
    waiting = [:]
    waitingCount = 0
  }

  /// Reads the lines with some keys again.
  /// - Throws: `JournalError.folder` if the journal cannot be read.
  package func lines(_ wanted: Set<Key>) throws(JournalError) -> [[UInt8]] {
    var rest = wanted
    var lines: [[UInt8]] = []
    var decoder = LineDecoder()
    _ = try place.readFiles { _, bytes in
      bytes.forEachLine { range in
        if let key = Self.key(bytes, range, &decoder), rest.remove(key) != nil {
          lines.append(Array(bytes[range]))
        }
      }
    }
    return lines
  }
}

extension JournalPlace {
  /// Reads the files of the journal, one after another.
  /// - Parameter visit: Called with the name and the content of each.
  /// - Returns: The paths of those that could not be read.
  /// - Throws: `JournalError.folder` if the folder cannot be read.
  func readFiles(_ visit: (String, [UInt8]) -> Void) throws(JournalError) -> [String] {
    var unreadable: [String] = []
    do throws(SystemError) {
      let log = try openLog()
      for name in try Folders.names(in: log) where name.hasSuffix(".jsonl") {
        do throws(SystemError) {
          visit(name, try FileText.whole(name, in: log))
        } catch {
          unreadable.append("\(self.log)/\(name)")
        }
      }
    } catch {
      // A file with the name of a learner is not a learner.
      if error.code != ENOENT, error.code != ENOTDIR { throw .folder(path: log, error) }
    }
    return unreadable
  }

  /// Appends complete lines to the files of the journal; they are on disk when this returns.
  /// - Parameter lines: The lines, by the names of their files.
  /// - Throws: `JournalError.folder` if they cannot be written.
  func append(_ lines: [String: [UInt8]]) throws(JournalError) {
    guard !lines.isEmpty else { return }
    closeToOthers()
    do throws(SystemError) {
      let log = try openOrMakeLog()
      for (name, bytes) in lines { try LineAppending.append(bytes, to: name, in: log) }
      guard fsync(log.number) == 0 || errno == EINVAL else { throw .last }
    } catch {
      throw .folder(path: log, error)
    }
  }
}
