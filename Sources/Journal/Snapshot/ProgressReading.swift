import Files
import Progress
import Glibc

/// Reads a learner's progress from the journal, with a snapshot to save time.
package struct ProgressReading: Sendable {
  /// The number of events from which on a snapshot is worth its bytes.
  private static let least = 5_000
  /// The number of events after a snapshot from which on a new one is worth writing.
  private static let more = 1_000

  /// The learner's progress.
  package let progress: Progress
  /// The problems found in files and lines.
  package let report: JournalReport
  /// The number of events read that were not in a snapshot.
  package let folded: Int
  /// The snapshot that was used.
  private let snapshot: Snapshot?
  /// Whether a snapshot was used.
  package var usedSnapshot: Bool { snapshot != nil }
  /// The events of this machine's second copy that the journal lacks: they were removed from it, or
  /// never reached it.
  package let missing: [Event]
  private let place: JournalPlace
  private let covers: [SegmentCover]
  private let copies: [SegmentCover]
  private let isPlain: Bool
  private let readAt: Int
  /// The place of the line of each event at hand that was read.
  private let places: @Sendable (Int32) -> LinePlace?

  /// Reads a learner's journal. One that does not exist is empty.
  /// - Parameters:
  ///   - place: The location of the journal.
  ///   - usesSnapshot: Whether a snapshot may be used.
  /// - Throws: `JournalError.folder` if the folder exists but cannot be read.
  package init(_ place: JournalPlace, usesSnapshot: Bool = true) throws(JournalError) {
    self.place = place
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // A clock beyond 2262 must not end the program.
    readAt = now.tv_sec &* 1_000_000_000 &+ now.tv_nsec
    if usesSnapshot, let snapshot = Snapshot(at: place),
      let (progress, part, rows) = Self.read(place, on: snapshot)
    {
      self.progress = progress
      self.snapshot = snapshot
      report = part.report
      folded = part.table.count
      covers = part.covers.over(snapshot.covers)
      isPlain = part.covers.allSatisfy(\.endsWhole) && progress.unreadCount == 0
      let spare = Self.copies(place) { snapshot.rest(ofCopies: $0) }
      missing = progress.lacking(EventSet(spare.events))
      copies = missing.isEmpty ? spare.covers.filter(\.endsWhole).over(snapshot.copies) : []
      let (kept, lines) = (progress.keptCount, LinesRead(part, covers))
      places = { lines.place(ofRow: rows[Int($0) - kept]) }
      return
    }
    let part = try JournalReader.part(place)
    progress = Progress(EventSet(part.events, newerLines: part.newerLines))
    report = part.report
    folded = part.table.count
    snapshot = nil
    covers = part.covers
    isPlain =
      report.damagedCount == 0 && report.unreadable.isEmpty && progress.unreadCount == 0
      && covers.allSatisfy(\.endsWhole)
    let spare = Self.copies(place) { $0 }
    missing = progress.lacking(EventSet(spare.events))
    copies = missing.isEmpty ? spare.covers.filter(\.endsWhole) : []
    let lines = LinesRead(part, covers)
    places = { lines.place(ofRow: Int($0)) }
  }

  /// Applies the events after a snapshot; nil if the snapshot does not fit the journal, or they have
  /// an effect on earlier ones.
  /// - Returns: The progress, what was read, and the row of each event that was applied.
  static func read(
    _ place: JournalPlace, on snapshot: Snapshot
  ) -> (progress: Progress, part: JournalPart, rows: [Int])? {
    guard let folder = try? place.openLog(),
      let files = try? JournalReader.files(in: folder, path: place.log),
      let rest = snapshot.rest(of: files)
    else { return nil }
    var part = JournalPart.read(rest, in: folder.number)
    let isPlain =
      !part.isChanged && part.report.damagedCount == 0 && part.report.unreadable.isEmpty
      && part.newerLines.isEmpty
    guard isPlain else { return nil }
    var progress = snapshot.progress
    var rows: [Int] = []
    let later = EventSet(part.events)
    for index in later.order {
      let event = later[index]
      guard progress.canFollow(event) else { return nil }
      let count = progress.eventCount
      progress.apply(event)
      if progress.eventCount > count { rows.append(Int(index)) }
    }
    part.noteKnown(files: files.count - rest.count)
    return (progress, part, rows)
  }

  /// Reads this machine's second copies, or the part that the snapshot does not cover.
  private static func copies(
    _ place: JournalPlace, unknown: ([JournalPart.File]) -> [JournalPart.File]
  ) -> JournalPart {
    guard let folder = try? place.openCopies(),
      let files = try? JournalReader.files(in: folder, path: place.copies)
    else { return JournalPart() }
    let part = JournalPart.read(unknown(files), in: folder.number)
    return part.isChanged ? JournalPart.read(files, in: folder.number) : part
  }

  /// The last numbers of the writers, for a session that writes to the journal.
  package var ends: JournalEnds {
    var ends = JournalEnds()
    ends.note(progress.writerEnds)
    ends.note(EventTable(missing))
    ends.note(covers, in: place.log)
    ends.note(copies, in: place.copies)
    return ends
  }

  /// Whether a new snapshot would make the next start faster.
  package var isWorthKeeping: Bool {
    isPlain && progress.eventCount >= Self.least && (!usedSnapshot || folded >= Self.more)
  }

  /// Writes a snapshot if possible. Nothing depends on it: it does not wait for the disk, and after
  /// a failure the next start reads the journal instead.
  package func keep() {
    guard isPlain, let lines = LineLists(progress, after: snapshot, places),
      let folder = try? place.openOrMakeCopies()
    else { return }
    try? Snapshot.put(
      SnapshotState(progress.kept, lines.lists), lines.places, covers, copies: copies,
      readAt: readAt, in: folder)
  }
}

/// Where the lines of the events that were read are.
private struct LinesRead: Sendable {
  /// The first row of each file.
  private let firstRows: [Int]
  /// The index of each file among those that a snapshot covers.
  private let files: [Int]
  private let table: EventTable

  init(_ part: JournalPart, _ covers: [SegmentCover]) {
    let indices = Dictionary(covers.enumerated().map { ($1.name, $0) }) { first, _ in first }
    firstRows = part.firstRows
    files = part.covers.map { indices[$0.name] ?? 0 }
    table = part.table
  }

  /// The place of a row's line.
  func place(ofRow row: Int) -> LinePlace? {
    var (low, high) = (0, firstRows.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstRows[middle] <= row { low = middle } else { high = middle }
    }
    return low < files.count ? LinePlace(file: files[low], offset: table.rows[row].line) : nil
  }
}

extension [SegmentCover] {
  /// These covers, and the older ones of other files.
  fileprivate func over(_ older: [SegmentCover]) -> [SegmentCover] {
    let fresh = Dictionary(map { ($0.name, $0) }) { first, _ in first }
    let known = Set(older.map(\.name))
    return older.map { fresh[$0.name] ?? $0 } + filter { !known.contains($0.name) }
  }
}
