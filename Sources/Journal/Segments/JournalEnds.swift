import Progress
import Files
/// The last number of each writer in the files read so far; new numbers must be higher.
///
/// The last line of a writer may be in any file, since a restored backup or an import may contain
/// the lines of all writers in one file. So every file counts; unchanged files are not read twice.
package struct JournalEnds: Sendable {
  /// From here on, a writer's numbers are used up; only an invented line is this high.
  private static let spent = EventReference.validSequences.upperBound >> 1

  /// The number and the time of each writer's last event.
  private var last: [WriterID: (number: Int, milliseconds: Int)] = [:]
  /// The status of each file when it was read, by path.
  private var known: [String: FileStatus] = [:]

  /// Creates the state before any file is read.
  package init() {}

  /// The number and the time of a writer's last event; zeros if there is none.
  func last(of writer: WriterID) -> (number: Int, milliseconds: Int) { last[writer] ?? (0, 0) }

  /// Whether a writer with this last number has no numbers left.
  static func isSpent(_ number: Int) -> Bool { number >= spent }

  /// Whether a file is unchanged since it was read.
  func isKnown(_ file: JournalPart.File) -> Bool {
    file.status.map { $0 == known[file.path] } ?? false
  }

  /// Notes which files of a folder were read.
  mutating func note(_ covers: [SegmentCover], in folder: String) {
    for cover in covers { known["\(folder)/\(cover.name)"] = cover.status }
  }

  /// Notes how far writers have come.
  mutating func note(_ ends: [WriterID: WriterEnd]) {
    for (writer, end) in ends where end.number > last(of: writer).number {
      last[writer] = (end.number, end.milliseconds)
    }
  }

  /// Notes the events of a table.
  mutating func note(_ table: EventTable) {
    var ends = table.writers.map(last(of:))
    for row in table.rows where row.sequence > ends[Int(row.writer)].number {
      ends[Int(row.writer)] = (Int(row.sequence), Int(row.milliseconds))
    }
    for (writer, end) in zip(table.writers, ends) { last[writer] = end }
  }

  /// Reads the files of a folder that are new or changed.
  /// - Returns: The content that was read.
  mutating func read(
    _ folder: borrowing Descriptor, path: String, _ calls: FileCalls
  ) throws(SystemError) -> JournalReport {
    let files = try JournalReader.files(in: folder, path: path).filter { !isKnown($0) }
    let part = JournalPart.read(files, in: folder.number, calls)
    note(part.table)
    note(part.covers, in: path)
    return part.report
  }
}
