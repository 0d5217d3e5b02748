import Progress
import Files
import Glibc

/// Appends the events of one session to a learner's journal.
///
///     let journal = try Journal(at: place)
///     for event in try journal.append(.answer(answer), at: reading) { progress.apply(event) }
///     // Only now may the program say "saved".
///
/// One event is one line, one `write` and one `fdatasync`. Nothing that was written is ever
/// changed, truncated or renamed. If a write fails, the rest goes to a new segment. If that fails
/// too, the second copy on this machine is synced to disk instead, and the event is added to the
/// journal with the next one. If even that fails, the caller gets the event back in an error and
/// can retry as often as it likes, since a duplicate line counts once.
///
/// The program should ignore `SIGXFSZ`, so that a limit on file sizes is an error rather than its
/// end.
package final class Journal {
  /// If an event is this much earlier than the last one, the clock was set back.
  private static let toleratedStep = 5 * 60_000

  /// The location of the journal.
  package let place: JournalPlace
  private var slot: WriterSlot
  private let calls: FileCalls
  private var row: SegmentRow
  private var folder: Descriptor?
  private var segment: Segment?
  private var copy: SecondCopy?
  /// Whether the existing files are already private.
  private var isClosedToOthers = false
  /// Pieces of whole lines that are on disk in the second copy, but not yet in the journal.
  package private(set) var unfiled: [[UInt8]] = []
  /// The reason why they are not in the journal.
  package private(set) var unfiledReason: SystemError?
  /// The number and time of the last event of this writer.
  private var last = (sequence: 0, milliseconds: 0)

  /// Takes a writer's slot and finds the writer's last event. Creates nothing but this machine's
  /// folders.
  /// - Parameters:
  ///   - place: The location of the journal.
  ///   - generator: The random source for this machine's id, which is created only once.
  ///   - keepsCopy: Whether every event is also written to the second copy on this machine.
  ///   - ends: The last numbers known so far; files that changed since are read again.
  ///   - calls: The system calls for files.
  /// - Throws: `JournalError.folder` if the journal exists but cannot be read.
  package init(
    at place: JournalPlace,
    generator: consuming some RandomNumberGenerator = SystemRandomNumberGenerator(),
    keepsCopy: Bool = false, after ends: JournalEnds = JournalEnds(), calls: FileCalls = .system
  ) throws(JournalError) {
    self.place = place
    self.calls = calls
    slot = try WriterSlot.take(at: place, generator: &generator)
    row = SegmentRow(slot.writer)
    var ends = ends
    var isEndKnown = try findEnd(&ends, mayFail: keepsCopy)
    if JournalEnds.isSpent(last.sequence) {
      // The id is used up, so the machine takes a new one; another session may just have created
      // it.
      slot = try WriterSlot.take(at: place, instead: slot.writer, generator: &generator)
      row = SegmentRow(slot.writer)
      isEndKnown = try findEnd(&ends, mayFail: keepsCopy)
    }
    if keepsCopy {
      // A number that the journal has lost is not used again.
      var copied = isEndKnown ? ends : JournalEnds()
      if let copies = try? place.openCopies() {
        _ = try? copied.read(copies, path: place.copies, calls)
      }
      if copied.last(of: slot.writer).number > 0 { isEndKnown = true }
      let last = copied.last(of: slot.writer)
      if last.number > self.last.sequence { self.last = (last.number, last.milliseconds) }
    }
    last.sequence = max(last.sequence, Erasure.lastNumber(of: slot.writer, at: place))
    if !isEndKnown || JournalEnds.isSpent(last.sequence) {
      // Its last number is in a file that cannot be read; a new name has no last number.
      slot = try WriterSlot.random(&generator)
      row = SegmentRow(slot.writer)
      last.sequence = 0
      segment = nil
    }
    if keepsCopy { copy = try? SecondCopy(at: place, writer: slot.writer, calls: calls) }
  }

  /// The name under which this session writes.
  package var writer: WriterID { slot.writer }

  /// Whether the disk was too full to reserve space: saving answers may soon fail.
  package var isSpaceLow: Bool { segment?.isSpaceLow ?? false }

  /// Appends an event, and returns when it is on disk.
  ///
  /// If the clock was set back since the last event, a note about that is written first.
  /// - Parameters:
  ///   - kind: The content of the event.
  ///   - reading: The time by the clock. An impossible time is replaced by that of the last event:
  ///     no answer is refused because of a clock.
  /// - Returns: The events written, in order, for `Progress.apply(_:)`.
  /// - Throws: `JournalError.notSaved` with the events if they are not on disk.
  package func append(
    _ kind: Event.Kind, at reading: ClockReading
  ) throws(JournalError) -> [Event] {
    try append([kind], at: reading)
  }

  /// Appends several events in one write, like ``append(_:at:)``.
  package func append(
    _ kinds: [Event.Kind], at reading: ClockReading
  ) throws(JournalError) -> [Event] {
    if kinds.isEmpty { return [] }
    let clock = reading.corrected(fallback: last.milliseconds)
    var kinds = kinds
    if clock.milliseconds < last.milliseconds - Self.toleratedStep {
      kinds.insert(.clock(Event.Clock(was: last.milliseconds)), at: 0)
    }
    var events: [Event] = []
    for kind in kinds {
      do {
        let sequence = last.sequence + 1 + events.count
        events.append(
          try Event(writer: writer, sequence: sequence, clock: clock, kind: kind))
      } catch {
        throw .impossible(error)
      }
    }
    // A number is never used twice, even if the event is lost: then the gap reveals it.
    last = (last.sequence + events.count, clock.milliseconds)
    try save(events)
    return events
  }

  /// Puts events back into the journal that were taken out of it, or never got into it.
  /// - Throws: `JournalError.notSaved` with the events when they are not on the disk.
  package func restore(_ events: [Event]) throws(JournalError) {
    try restore(EventSelection(events))
  }

  /// Puts events of a set back into the journal, without making a value for each.
  package func restore(_ events: EventSelection) throws(JournalError) {
    let (table, lines) = (events.table, LineWriter(events.table))
    do {
      try Segment.forEachPiece(
        of: events.count, { lines.append(events.index(at: $0), to: &$1) },
        { (piece) throws(SystemError) in try file(piece) })
    } catch {
      throw .notSaved(Array(events), path: place.log, error)
    }
    for offset in events.indices {
      let index = Int(events.index(at: offset))
      let (row, sequence) = (table.rows[index], Int(table.rows[index].sequence))
      if table.writer(index) == writer, sequence > last.sequence, !JournalEnds.isSpent(sequence) {
        last = (sequence, Int(row.milliseconds))
      }
    }
  }

  /// Tries again to write the events of an error.
  /// - Throws: `JournalError.notSaved` with the events if they are still not on disk.
  package func retry(_ events: [Event]) throws(JournalError) { try save(events) }

  /// Writes events to the second copy and to the journal; it is enough that one of them has them on disk.
  private func save(_ events: [Event]) throws(JournalError) {
    // The bytes are made once, for the journal and for its second copy.
    let pieces = Segment.pieces(of: events)
    let isCopied = makeCopy(of: pieces)
    do {
      for piece in unfiled + pieces { try file(piece) }
      unfiled = []
      unfiledReason = nil
    } catch {
      guard isCopied, (try? copy?.synchronize()) != nil else {
        throw .notSaved(events, path: place.log, error)
      }
      unfiled += pieces
      unfiledReason = error
    }
  }
}

extension Journal {
  /// Writes pieces to the second copy; returns false if there is none or the write failed.
  private func makeCopy(of pieces: [[UInt8]]) -> Bool {
    guard copy != nil else { return false }
    // Before the second copy starts a new file twice, its lines are in the journal.
    var mayTurn = unfiled.isEmpty
    do {
      for piece in pieces {
        try copy?.append(piece, mayTurn: mayTurn)
        mayTurn = false
      }
      return true
    } catch {
      return false
    }
  }

  /// Writes a piece to the journal, if need be to a new segment.
  private func file(_ lines: [UInt8]) throws(SystemError) {
    var hasSecondChance = true
    while true {
      do throws(SystemError) {
        return try write(lines)
      } catch {
        // A new segment that cannot be written is kept for the next try; any other is given up.
        let isNewAndWhole = segment?.isFresh == true && segment?.isDead == false
        guard hasSecondChance, !isNewAndWhole else { throw error }
        hasSecondChance = false
        segment = nil
      }
    }
  }

  /// Writes lines to the current segment, or to a new one if there is none.
  private func write(_ lines: [UInt8]) throws(SystemError) {
    if !isClosedToOthers {
      isClosedToOthers = true
      place.closeToOthers()
    }
    if segment?.isUsable(for: lines.count, at: place.log, calls) != true { segment = nil }
    if segment == nil { segment = try makeSegment() }
    try segment?.append(lines, calls)
  }

  private func makeSegment() throws(SystemError) -> Segment {
    if let number = folder?.number, isInPlace(number) {
      do throws(SystemError) {
        return try row.makeNext(in: number, calls)
      } catch {
        // The folder itself was removed.
        if error.code != ENOENT { throw error }
      }
    }
    let made = try place.openOrMakeLog()
    folder = nil
    _ = row.note(try Folders.names(in: made))
    let segment = try row.makeNext(in: made.number, calls)
    folder = consume made
    return segment
  }

  /// Whether the open folder is still the one at the journal's path.
  private func isInPlace(_ folder: Int32) -> Bool {
    guard let own = try? FileStatus(of: folder), let there = try? calls.status(place.log) else {
      return false
    }
    return own.device == there.device && own.inode == there.inode
  }

  /// Opens the folder and finds this writer's last event; returns false if one of its segments
  /// cannot be read.
  private func findEnd(_ ends: inout JournalEnds, mayFail: Bool) throws(JournalError) -> Bool {
    var isKnown = true
    do throws(SystemError) {
      let folder = try place.openLog()
      _ = row.note(try Folders.names(in: folder))
      segment = row.openLast(in: folder, calls)
      for file in try ends.read(folder, path: place.log, calls).unreadable {
        // A link, a pipe or a folder was never a segment.
        let name = String(file.path.dropFirst(place.log.count + 1))
        if file.error != nil, row.number(name) != nil { isKnown = false }
      }
      self.folder = consume folder
    } catch {
      isKnown = error.code == ENOENT
      if !isKnown, !mayFail { throw .folder(path: place.log, error) }
    }
    let end = ends.last(of: writer)
    last = (end.number, end.milliseconds)
    return isKnown
  }
}
