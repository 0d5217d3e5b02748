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
  /// The number of replayed events that were not in a snapshot.
  package let folded: Int
  /// Whether everything was replayed, although the snapshot held most of it.
  private let isRefolded: Bool
  /// Whether a snapshot was used.
  package let usedSnapshot: Bool
  /// The events of this machine's second copy that the journal lacks: they were removed from it, or
  /// never reached it.
  package let missing: [Event]
  private let place: JournalPlace
  private let covers: [SegmentCover]
  private let copies: [SegmentCover]
  private let isPlain: Bool
  private let readAt: Int

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
      let (progress, part, isRefolded) = try Self.read(place, on: snapshot)
    {
      self.progress = progress
      self.isRefolded = isRefolded
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
    isRefolded = true
    usedSnapshot = false
    covers = part.covers
    isPlain =
      report.damagedCount == 0 && report.unreadable.isEmpty && progress.unreadCount == 0
      && covers.allSatisfy(\.endsWhole)
    let spare = Self.copies(place) { $0 }
    missing = progress.events.lacking(EventSet(spare.events))
    copies = missing.isEmpty ? spare.covers.filter(\.endsWhole) : []
  }

  /// Replays the events after a snapshot; nil if the snapshot does not fit the journal.
  private static func read(
    _ place: JournalPlace, on snapshot: borrowing Snapshot
  ) throws(JournalError) -> (Progress, JournalPart, isRefolded: Bool)? {
    guard let folder = try? place.openLog(),
      let files = try? JournalReader.files(in: folder, path: place.log),
      let rest = snapshot.rest(of: files)
    else { return nil }
    var part = JournalPart.read(rest, in: folder.number)
    let isPlain =
      !part.isChanged && part.report.damagedCount == 0 && part.report.unreadable.isEmpty
      && part.newerLines.isEmpty
    guard isPlain, var progress = snapshot.body?.progress else { return nil }
    let isRefolded = progress.apply(EventSet(part.events).ordered)
    part.noteKnown(files: files.count - rest.count)
    return (progress, part, isRefolded)
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
    ends.note(progress.events)
    ends.note(EventTable(missing))
    ends.note(covers, in: place.log)
    ends.note(copies, in: place.copies)
    return ends
  }

  /// Whether a new snapshot would make the next start faster.
  package var isWorthKeeping: Bool {
    isPlain && progress.events.count >= Self.least && (isRefolded || folded >= Self.more)
  }

  /// Writes a snapshot if possible. Nothing depends on it: it does not wait for the disk, and after
  /// a failure the next start reads the journal instead.
  package func keep() {
    guard isPlain, let folder = try? place.openOrMakeCopies() else { return }
    try? Snapshot.put(progress, covers, copies: copies, readAt: readAt, in: folder)
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
