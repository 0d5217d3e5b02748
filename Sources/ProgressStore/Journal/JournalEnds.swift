/// The last number of each writer in the files read so far; new numbers must be higher.
///
/// The last line of a writer may be in any file, since a restored backup or an import may contain
/// the lines of all writers in one file. So every file counts; unchanged files are not read twice.
package struct JournalEnds: Sendable {
  /// From here on a writer has no room for more numbers; only a line made up by somebody is this far.
  private static let spent = EventReference.validSequences.upperBound >> 1

  /// The number and the time of the last event of each writer.
  private var last: [WriterID: (number: Int, milliseconds: Int)] = [:]
  /// What the file system said about each file when it was read, by path.
  private var known: [String: FileStatus] = [:]

  /// Nothing was read yet.
  package init() {}

  /// The number and the time of the last event of a writer; zeros if there is none.
  func last(of writer: WriterID) -> (number: Int, milliseconds: Int) { last[writer] ?? (0, 0) }

  /// Whether a writer whose last number this is has none left.
  static func isSpent(_ number: Int) -> Bool { number >= spent }

  /// Whether a file is as it was when it was read.
  func isKnown(_ file: JournalPart.File) -> Bool {
    file.status.map { $0 == known[file.path] } ?? false
  }

  /// Takes in files of a folder that were read.
  mutating func note(_ covers: [SegmentCover], in folder: String) {
    for cover in covers { known["\(folder)/\(cover.name)"] = cover.status }
  }

  /// Takes in the events of a set.
  mutating func note(_ events: EventSet) {
    for row in events.lastRows {
      let writer = events.table.writers[Int(row.writer)]
      if row.sequence > last(of: writer).number {
        last[writer] = (Int(row.sequence), Int(row.milliseconds))
      }
    }
  }

  /// Takes in events.
  mutating func note(_ table: EventTable) {
    var ends = table.writers.map(last(of:))
    for row in table.rows where row.sequence > ends[Int(row.writer)].number {
      ends[Int(row.writer)] = (Int(row.sequence), Int(row.milliseconds))
    }
    for (writer, end) in zip(table.writers, ends) { last[writer] = end }
  }

  /// Reads what is not known yet of a folder.
  /// - Returns: What was read.
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
