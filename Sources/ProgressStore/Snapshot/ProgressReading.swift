import Glibc

/// Reads a learner's progress from the journal, with a snapshot to save time.
package struct ProgressReading: Sendable {
  /// From so many events on a snapshot is worth its bytes.
  private static let least = 5_000
  /// So many events on top of a snapshot make another one worth writing.
  private static let more = 1_000

  /// Where the learner stands.
  package let progress: Progress
  /// What was wrong with files and lines.
  package let report: JournalReport
  /// How many events were folded that no snapshot held.
  package let folded: Int
  /// Whether a snapshot was of use.
  package let usedSnapshot: Bool
  /// What this machine wrote down a second time and the journal lacks: it was taken out of the
  /// journal, or never got into it.
  package let missing: [Event]
  private let place: JournalPlace
  private let covers: [SegmentCover]
  private let copies: [SegmentCover]
  private let isPlain: Bool
  private let readAt: Int

  /// Reads a learner's journal. One that does not exist is empty.
  /// - Parameters:
  ///   - place: Where it is.
  ///   - usesSnapshot: Whether a snapshot may be used.
  /// - Throws: `JournalError.folder` when the folder is there but cannot be read.
  package init(_ place: JournalPlace, usesSnapshot: Bool = true) throws(JournalError) {
    self.place = place
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // A clock beyond 2262 must not end the program.
    readAt = now.tv_sec &* 1_000_000_000 &+ now.tv_nsec
    if usesSnapshot, let snapshot = Snapshot(at: place),
      let (progress, part) = try Self.read(place, on: snapshot)
    {
      self.progress = progress
      report = part.report
      folded = part.table.count
      usedSnapshot = true
      covers = part.covers.over(snapshot.covers)
      isPlain = part.covers.allSatisfy(\.endsWhole) && progress.unreadCount == 0
      let spare = Self.copies(place) { snapshot.rest(ofCopies: $0) }
      missing = progress.events.lacking(EventSet(spare.events))
      copies = missing.isEmpty ? spare.covers.filter(\.endsWhole).over(snapshot.copies) : []
      return
    }
    let part = try JournalReader.part(place)
    progress = Progress(EventSet(part.events, newerLines: part.newerLines))
    report = part.report
    folded = part.table.count
    usedSnapshot = false
    covers = part.covers
    isPlain =
      report.damagedCount == 0 && report.unreadable.isEmpty && progress.unreadCount == 0
      && covers.allSatisfy(\.endsWhole)
    let spare = Self.copies(place) { $0 }
    missing = progress.events.lacking(EventSet(spare.events))
    copies = missing.isEmpty ? spare.covers.filter(\.endsWhole) : []
  }

  /// Folds what came since a snapshot; nil if the journal is not what the snapshot was made from.
  private static func read(
    _ place: JournalPlace, on snapshot: borrowing Snapshot
  ) throws(JournalError) -> (Progress, JournalPart)? {
    guard let folder = try? place.openLog(),
      let files = try? JournalReader.files(in: folder, path: place.log),
      let rest = snapshot.rest(of: files)
    else { return nil }
    var part = JournalPart.read(rest, in: folder.number)
    let isPlain =
      !part.isChanged && part.report.damagedCount == 0 && part.report.unreadable.isEmpty
      && part.newerLines.isEmpty
    guard isPlain, var progress = snapshot.body?.progress else { return nil }
    progress.apply(EventSet(part.events).ordered)
    part.noteKnown(files: files.count - rest.count)
    return (progress, part)
  }

  /// Reads the second copies of this machine, or what is not known of them.
  private static func copies(
    _ place: JournalPlace, unknown: ([JournalPart.File]) -> [JournalPart.File]
  ) -> JournalPart {
    guard let folder = try? place.openCopies(),
      let files = try? JournalReader.files(in: folder, path: place.copies)
    else { return JournalPart() }
    let part = JournalPart.read(unknown(files), in: folder.number)
    return part.isChanged ? JournalPart.read(files, in: folder.number) : part
  }

  /// What has to be known to go on writing.
  package var ends: JournalEnds {
    var ends = JournalEnds()
    ends.note(progress.events)
    ends.note(EventTable(missing))
    ends.note(covers, in: place.log)
    ends.note(copies, in: place.copies)
    return ends
  }

  /// Whether a new snapshot would make the next start faster.
  package var isWorthKeeping: Bool {
    isPlain && progress.events.count >= Self.least && (!usedSnapshot || folded >= Self.more)
  }

  /// Writes a snapshot, if that can be done. Nothing depends on it: there is no waiting for the disk,
  /// and whatever goes wrong the next start does without.
  package func keep() {
    guard isPlain, let folder = try? place.openOrMakeCopies() else { return }
    try? Snapshot.put(progress, covers, copies: copies, readAt: readAt, in: folder)
  }
}

extension [SegmentCover] {
  /// These, and those of older ones that are of other files.
  fileprivate func over(_ older: [SegmentCover]) -> [SegmentCover] {
    let fresh = Dictionary(map { ($0.name, $0) }) { first, _ in first }
    let known = Set(older.map(\.name))
    return older.map { fresh[$0.name] ?? $0 } + filter { !known.contains($0.name) }
  }
}
