/// Which lines there are, and how far each writer got.
struct LineSurvey {
  private(set) var keys: Set<LineKey> = []
  private var ends: [WriterID: (number: Int, time: Int)] = [:]

  /// The lines of a journal and of its second copy on this machine.
  init(_ place: JournalPlace) throws(SystemError) {
    if let log = try? place.openLog() { try read(log) }
    if let copies = try? place.openCopies() { try read(copies) }
  }

  /// The lines of the files in an open folder.
  init(_ folder: borrowing Descriptor) throws(SystemError) {
    try read(folder)
  }

  private mutating func read(_ folder: borrowing Descriptor) throws(SystemError) {
    for name in try Folders.names(in: folder) where name.hasSuffix(".jsonl") {
      // What cannot be read cannot be named; removing it tells of it.
      guard let bytes = try? FileText.wholeIfRegular(name, in: folder) else { continue }
      bytes.forEachValidLine { range, key in
        keys.insert(key)
        guard let head = LineHead(bytes, range) else { return }
        let end = ends[head.writer] ?? (0, 0)
        ends[head.writer] = (max(end.number, head.number), max(end.time, head.time))
      }
    }
  }

  /// What an erasure of all of it names.
  func spans(_ erasure: String) -> [ErasedLines.Span] {
    ends.map { writer, end in
      ErasedLines.Span(erasure: erasure, writer: writer, last: end.number, latest: end.time)
    }
  }
}
