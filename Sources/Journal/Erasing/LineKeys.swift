import Progress
import Files
/// The keys of all lines of a journal, with the last number of each writer.
struct LineKeys {
  private(set) var keys: Set<LineKey> = []
  private var ends: [WriterID: (number: Int, time: Int)] = [:]

  /// Reads the lines of a journal and of its second copy on this machine.
  init(_ place: JournalPlace) throws(SystemError) {
    if let log = try? place.openLog() { try read(log) }
    if let copies = try? place.openCopies() { try read(copies) }
  }

  /// Reads the lines of the files in an open folder.
  init(_ folder: borrowing Descriptor) throws(SystemError) {
    try read(folder)
  }

  private mutating func read(_ folder: borrowing Descriptor) throws(SystemError) {
    for name in try Folders.names(in: folder) where name.hasSuffix(".jsonl") {
      // An unreadable file cannot be named; removing it reports the error.
      guard let bytes = try? FileText.wholeIfRegular(name, in: folder) else { continue }
      bytes.forEachValidLine { range, key in
        keys.insert(key)
        guard let head = LineHead(bytes, range) else { return }
        let end = ends[head.writer] ?? (0, 0)
        ends[head.writer] = (max(end.number, head.number), max(end.time, head.time))
      }
    }
  }

  /// The lines to name in an erasure of the whole journal.
  func spans(_ erasure: String) -> [ErasedLines.Span] {
    ends.map { writer, end in
      ErasedLines.Span(erasure: erasure, writer: writer, last: end.number, latest: end.time)
    }
  }
}
