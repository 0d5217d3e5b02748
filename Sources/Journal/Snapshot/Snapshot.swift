import Progress
import Files

/// What the journal came to when it was last read, kept on this machine so that a start need not read
/// all of it.
///
/// It holds the progress of each card, settings, marks and counts, but no answers: for each card it
/// lists where in the journal the lines of its answers are. They are read when somebody asks for the
/// history of the card. What needs all answers reads the whole journal.
///
/// The journal always takes precedence over it. It names the bytes from which it was made and the
/// program that made it, contains digests of itself, and is used only if
///
/// - it is intact, and exactly this program wrote it;
/// - every file that it covers still begins with the covered bytes, according to the file system
///   (inode, size and both times) or, if these differ, to a digest;
/// - all lines were intact and understood.
///
/// Later events are applied to it. In any other case, and if a later event has an effect on earlier
/// ones, everything is computed from the journal. A list whose digest is wrong, or a line that is not
/// found in its place, makes the program read the whole journal too.
final class Snapshot: Sendable {
  /// The name of the file in the folder of second copies.
  static let file = "progress.snapshot"
  /// In nanoseconds: if a file changed less than this before it was read, it may have changed again
  /// within the same tick of the file system's clock.
  private static let tick = 1_000_000_000

  /// The location of the journal.
  let place: JournalPlace
  /// The files of the journal that were read.
  let covers: [SegmentCover]
  /// The second copies on this machine that had no further events.
  let copies: [SegmentCover]
  private let head: SnapshotFile
  private let file: Descriptor
  /// What every start needs.
  let state: SnapshotState
  /// The index of the first place of each list.
  private let starts: [Int]

  /// The snapshot of a learner on this machine; nil if there is none that this program wrote.
  init?(at place: JournalPlace) {
    guard let folder = try? place.openCopies(),
      let file = try? FileText.open(Self.file, in: folder),
      let head = SnapshotFile.head(of: file.number), let said = head.covers(in: file.number),
      let bytes = head.state(in: file.number), let state = try? SnapshotState(bytes)
    else { return nil }
    var reader = ByteReader(said)
    guard let covers = try? reader.covers(), let copies = try? reader.covers(), reader.isAtEnd
    else { return nil }
    self.place = place
    self.covers = covers
    self.copies = copies
    self.head = head
    self.file = file
    self.state = state
    var end = 0
    starts = state.lists.map { list in
      defer { end += list.count }
      return end
    }
  }

  /// Writes a snapshot of the progress in place of the previous one.
  static func put(
    _ state: SnapshotState, _ places: [LinePlace], _ covers: [SegmentCover],
    copies: [SegmentCover], readAt: Int, in folder: borrowing Descriptor
  ) throws(SystemError) {
    var writer = ByteWriter()
    writer.append(covers)
    writer.append(copies)
    let (said, bytes) = (writer.bytes, state.bytes)
    try FileText.put(file, in: folder) {
      SnapshotFile.write(said, bytes, places, readAt: readAt, to: $0)
    }
  }

  /// The progress, without later events.
  var progress: Progress { Progress(state.kept, earlier: earlier) }

  /// Where the answers to a card are; nil if the list was damaged.
  func places(ofCardAt card: Int) -> [LinePlace]? {
    card < state.kept.cards.count ? list(card) : []
  }

  /// Where the events of quizzes are; nil if the list was damaged.
  var quizPlaces: [LinePlace]? { list(state.kept.cards.count) }

  private func list(_ index: Int) -> [LinePlace]? {
    let stride = MemoryLayout<LinePlace>.stride
    return state.lists[index].read(
      from: file.number, at: head.placesStart + starts[index] * stride)
  }

  /// The files that must still be read; nil if a covered file is gone or became shorter.
  /// - Parameter files: The current files of the journal.
  /// - Returns: The files, each from the first byte that is not known.
  func rest(of files: [JournalPart.File]) -> [JournalPart.File]? {
    let found = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    let isCovered = covers.allSatisfy { cover in
      found[cover.name]?.status.map { $0.isRegular && $0.size >= cover.length } ?? false
    }
    return isCovered ? unknown(of: files, covers) : nil
  }

  /// The second copies that must still be read, each from the first byte that is not known.
  func rest(ofCopies files: [JournalPart.File]) -> [JournalPart.File] { unknown(of: files, copies) }

  private func unknown(
    of files: [JournalPart.File], _ covers: [SegmentCover]
  ) -> [JournalPart.File] {
    let known = Dictionary(covers.map { ($0.name, $0) }) { first, _ in first }
    return files.compactMap { file in
      guard let cover = known[file.name], let status = file.status, status.isRegular,
        status.size >= cover.length
      else { return file }
      let isUntouched =
        status == cover.status && status.size == cover.length
        && status.changed < head.readAt &- Self.tick
      var file = file
      file.before = cover.hash
      return isUntouched ? nil : file
    }
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ covers: [SegmentCover]) {
    append(covers.count)
    for cover in covers {
      append(cover.name)
      append(cover.hash)
      append(cover.status.fields)
    }
  }
}

extension ByteReader {
  fileprivate mutating func covers() throws(Broken) -> [SegmentCover] {
    var covers: [SegmentCover] = []
    for _ in 0..<(try next(Int.self)) {
      covers.append(
        SegmentCover(
          name: try text(), hash: try next(),
          status: FileStatus(try next(FileStatus.Fields.self)), endsWhole: true))
    }
    return covers
  }
}

extension FileStatus {
  /// The numbers of a status, without padding.
  struct Fields: BitwiseCopyable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    let modified: Int
    let changed: Int
  }

  var fields: Fields {
    Fields(device: device, inode: inode, size: size, modified: modified, changed: changed)
  }

  /// The status with these numbers, of an ordinary file.
  init(_ fields: Fields) {
    self.init(
      device: fields.device, inode: fields.inode, size: fields.size, isRegular: true,
      modified: fields.modified, changed: fields.changed)
  }
}
