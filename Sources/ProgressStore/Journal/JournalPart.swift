import Concurrency
import Glibc

/// The events read from some of a journal's files.
///
/// Parts are read on separate threads and joined in the order of the files, so that the result does
/// not depend on their number.
struct JournalPart: Sendable {
  /// A file to read, or the rest of it.
  struct File: Sendable {
    let name: String
    let path: String
    /// The digest of what comes before the place where reading begins.
    var before = WordHash()
    /// Where reading begins; what comes before is known.
    var start: Int { before.count }
    /// The size that the folder tells of.
    let size: Int
    /// What the file system says about it; nil if it says nothing.
    var status: FileStatus?
  }

  private var decoder = LineDecoder()
  private var lines = LineSplitter()
  private(set) var table = EventTable()
  private(set) var newerLines: [[UInt8]] = []
  private(set) var report = JournalReport()
  /// Where the rows of the file at hand begin.
  private var firstRow = 0
  /// What was read of each file that could be read to its end.
  private(set) var covers: [SegmentCover] = []
  /// Whether a file did not begin with the bytes that were known.
  private(set) var isChanged = false

  init() {}

  /// The names of the answers in ``table``.
  var names: NameTable { decoder.names }

  /// Reads files that stand in an open folder.
  mutating func read(_ files: ArraySlice<File>, in folder: Int32, _ calls: FileCalls) {
    let total = files.reduce(0) { $0 + $1.size - $1.start }
    // The shortest lines of answers; room that is never used is never touched.
    table.reserve(rows: total / 180, texts: total / 20)
    for file in files { read(file, in: folder, calls) }
  }

  private mutating func read(_ wanted: File, in folder: Int32, _ calls: FileCalls) {
    do throws(SystemError) {
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      let file = Descriptor(try calls.open(folder, wanted.name, flags))
      let status = try FileStatus(of: file.number)
      guard status.isRegular else {
        report.unreadable.append(JournalReport.UnreadableFile(path: wanted.path, error: nil))
        return
      }
      if wanted.start > 0, try !beginsAsKnown(wanted, file) {
        isChanged = true
        return
      }
      report.files += 1
      lines.restart(after: wanted.before)
      firstRow = table.count
      while try lines.fill(from: file) {
        while let line = lines.next() { take(line, wanted.path) }
      }
      if let line = lines.last() { take(line, wanted.path) }
      covers.append(
        SegmentCover(
          name: wanted.name, hash: lines.hash, status: status,
          endsWhole: lines.endsWhole))
    } catch {
      let isLink = error.code == ELOOP
      report.unreadable.append(
        JournalReport.UnreadableFile(path: wanted.path, error: isLink ? nil : error))
    }
  }

  /// Reads the beginning of a file that is known, and sees whether it is still the same.
  private func beginsAsKnown(
    _ wanted: File, _ file: borrowing Descriptor
  ) throws(SystemError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: min(wanted.start, 1 << 20))
    var hash = WordHash()
    while hash.count < wanted.start {
      let missing = wanted.start - hash.count
      if missing < buffer.count { buffer.removeLast(buffer.count - missing) }
      let count = try FileText.read(file, into: &buffer, at: 0)
      if count == 0 { return false }
      buffer.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return hash == wanted.before
  }

  /// Notes what stands among the files and was not read.
  mutating func note(skipped names: [String]) { report.skipped += names }

  /// Counts files that did not have to be read.
  mutating func noteKnown(files count: Int) { report.files += count }

  private mutating func take(_ line: LineSplitter.Piece, _ path: String) {
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      // A torn line is ended by the next writer, which may leave an empty one.
      if line.range.isEmpty { return }
      if let newer = try decoder.decode(lines.buffer, line.range, into: &table) {
        newerLines.append(newer)
      }
    } catch {
      report.note(
        JournalReport.DamagedLine(
          file: path, number: line.number, reason: error,
          bytes: Array(lines.buffer[line.range].prefix(2 * Line.longest)),
          previous: table.count > firstRow ? table.reference(table.count - 1) : nil))
    }
  }
}

extension JournalPart {
  /// Reads files, on several threads if there is much to read, and joins what they give.
  static func read(
    _ files: [File], in folder: Int32, _ calls: FileCalls = .system
  ) -> JournalPart {
    let total = files.reduce(0) { $0 + $1.size - $1.start }
    // A thread is worth its while from some thousands of lines on; each part learns all names again.
    let count = max(1, min(8, total >> 21, files.count))
    let parts = Crew.results(count) { piece in
      var part = JournalPart()
      part.read(
        files[files.count * piece / count..<files.count * (piece + 1) / count], in: folder, calls)
      return part
    }
    guard var joined = parts.first, count > 1 else { return parts.first ?? JournalPart() }
    joined.table.reserve(
      rows: parts.reduce(0) { $0 + $1.table.count },
      texts: parts.reduce(0) { $0 + $1.table.texts.count })
    for part in parts.dropFirst() { joined.append(part) }
    return joined
  }

  private mutating func append(_ other: JournalPart) {
    table.append(other.table, names: decoder.names.merge(other.names))
    newerLines += other.newerLines
    report.append(other.report)
    covers += other.covers
    isChanged = isChanged || other.isChanged
  }

  /// The table with its names, and what else was read.
  var events: EventTable {
    var table = table
    table.take(names: decoder.names.names)
    return table
  }
}
