import Progress
import Files
import Concurrency
import Glibc

/// The events read from some of a journal's files.
///
/// Parts are read on separate threads and joined in the order of the files, so that the result does
/// not depend on their number.
struct JournalPart: Sendable {
  /// A file to read, in whole or from an offset.
  struct File: Sendable {
    let name: String
    let path: String
    /// The digest of the bytes before the offset.
    var before = WordHash()
    /// The offset at which reading begins; everything before it is known.
    var start: Int { before.count }
    /// The size according to the folder.
    let size: Int
    /// The file's status; nil if it cannot be determined.
    var status: FileStatus?
  }

  private var decoder = LineDecoder()
  private var lines = LineSplitter()
  private(set) var table = EventTable()
  private(set) var newerLines: [[UInt8]] = []
  private(set) var report = JournalReport()
  /// The first row of the current file.
  private var firstRow = 0
  /// The bytes read of each file that could be read to its end.
  private(set) var covers: [SegmentCover] = []
  /// The first row of each of these files.
  private(set) var firstRows: [Int] = []
  /// Whether a file did not begin with the known bytes.
  private(set) var isChanged = false

  init() {}

  /// The names of the answers in ``table``.
  var names: NameTable { decoder.names }

  /// Reads files of an open folder.
  mutating func read(_ files: ArraySlice<File>, in folder: Int32, _ calls: FileCalls) {
    let total = files.reduce(0) { $0 + $1.size - $1.start }
    // Sized for the shortest answer lines; memory that is never used is never touched.
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
      firstRows.append(firstRow)
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

  /// Reads the known beginning of a file, and checks that it is unchanged.
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

  /// Notes the names of files that were not read.
  mutating func note(skipped names: [String]) { report.skipped += names }

  /// Counts files that did not have to be read.
  mutating func noteKnown(files count: Int) { report.files += count }

  private mutating func take(_ line: LineSplitter.Piece, _ path: String) {
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      // The next writer ends a torn line, which may leave an empty one.
      if line.range.isEmpty { return }
      if let newer = try decoder.decode(lines.buffer, line.range, into: &table) {
        newerLines.append(newer)
      } else {
        table.note(lineAt: line.offset)
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
  /// Reads files, on several threads if there are many, and joins the results.
  static func read(
    _ files: [File], in folder: Int32, _ calls: FileCalls = .system
  ) -> JournalPart {
    let total = files.reduce(0) { $0 + $1.size - $1.start }
    // A thread pays off from some thousand lines on, because each part collects all names itself.
    let count = max(1, min(8, total >> 21, files.count))
    let parts = parallelMap(count) { piece in
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
    firstRows += other.firstRows.map { table.count + $0 }
    table.append(other.table, names: decoder.names.merge(other.names))
    newerLines += other.newerLines
    report.append(other.report)
    covers += other.covers
    isChanged = isChanged || other.isChanged
  }

  /// The table with its names.
  var events: EventTable {
    var table = table
    table.take(names: decoder.names.names)
    return table
  }
}
